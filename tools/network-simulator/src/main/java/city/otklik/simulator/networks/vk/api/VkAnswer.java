package city.otklik.simulator.networks.vk.api;

/** What a method answers; VK sends both kinds with HTTP 200. */
public sealed interface VkAnswer {

    /** Done: the body of {@code response}. */
    record Response(Object body) implements VkAnswer {}

    /** Not done: {@code error_code} and {@code error_msg}. */
    record Failure(int code, String message) implements VkAnswer {}

    static VkAnswer ok(Object body) {
        return new Response(body);
    }
}
