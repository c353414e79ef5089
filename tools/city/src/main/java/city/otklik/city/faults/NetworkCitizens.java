package city.otklik.city.faults;

import city.otklik.city.faults.FaultsClient.Answer;
import city.otklik.city.stack.EmulatedCommunity;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Citizens in the emulated network, its ledger and its faults. What is asked while it is away is asked again. */
final class NetworkCitizens {

    private static final long WALL = -Long.parseLong(EmulatedCommunity.GROUP_ID);
    private static final long FIRST = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FaultsClient calls;
    private final String address;

    NetworkCitizens(FaultsClient calls, String address) {
        this.calls = calls;
        this.address = address + "/simulator";
    }

    /** The citizen of message {@code number} writes; again changes nothing. @return the address of the message */
    String write(int number, String text) throws InterruptedException {
        require(() -> calls.post(
                "",
                address + "/vk/posts",
                Map.of("ownerId", WALL, "postId", FIRST + number, "text", "Новости города")));
        return comment(number, text, Map.of());
    }

    /** That citizen replies to a comment of the city; again changes nothing. */
    void reply(int number, String comment, String text) throws InterruptedException {
        comment(number, text, Map.of("replyTo", Long.parseLong(comment)));
    }

    private String comment(int number, String text, Map<String, Object> more) throws InterruptedException {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of(
                "ownerId",
                WALL,
                "postId",
                FIRST + number,
                "citizenId",
                FIRST + number,
                "name",
                nameOf(number),
                "text",
                text));
        return require(() -> {
                    // An answer that was lost is no reason to write twice.
                    Answer post = calls.get("", address + "/vk/posts/" + WALL + "/" + (FIRST + number));
                    for (JsonNode there : post.body().path("comments")) {
                        if (there.path("authorId").asLong() == FIRST + number
                                && there.path("text").asString().equals(text)) {
                            return new Answer(200, there, "", Optional.empty());
                        }
                    }
                    return post.isDone() ? calls.post("", address + "/vk/comments", body) : post;
                })
                .path("url")
                .asString();
    }

    static String citizenOf(int number) {
        return String.valueOf(FIRST + number);
    }

    static String nameOf(int number) {
        return "Житель " + number;
    }

    /** Everything the city posted. */
    List<JsonNode> ledger() throws InterruptedException {
        return require(() -> calls.get("", address + "/ledger")).valueStream().toList();
    }

    /** What the city posted under message {@code number}. */
    List<JsonNode> ledgerOf(int number) throws InterruptedException {
        return require(() -> calls.get("", address + "/ledger?ownerId=" + WALL + "&postId=" + (FIRST + number)))
                .valueStream()
                .toList();
    }

    /** From now on every call hangs for a minute. */
    void hang() throws InterruptedException {
        require(() -> calls.post(
                "",
                address + "/faults",
                Map.of("kind", "delay", "value", (int) Duration.ofMinutes(1).toMillis(), "times", 1_000_000)));
    }

    void recover() throws InterruptedException {
        require(() -> calls.delete(address + "/faults"));
    }

    private static JsonNode require(Supplier<Answer> call) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = call.get();
        while (!answer.isDone()) {
            if (!answer.mayPass() || System.nanoTime() > end) {
                throw new StuckException("the emulated network answers " + answer);
            }
            Thread.sleep(PAUSE);
            answer = call.get();
        }
        return answer.body();
    }
}
