package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call with an accepted token. Numbers that a method requires were checked before it sees them. */
record VkCall(Map<String, String> params, VkToken token, Moment at) {

    String text(String name) {
        return params.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return "1".equals(text(name)) || "true".equals(text(name));
    }

    Optional<Long> number(String name) {
        try {
            return Optional.ofNullable(params.get(name)).map(Long::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    long required(String name) {
        return number(name).orElseThrow(() -> new IllegalStateException(name + " is not declared as required"));
    }

    int bounded(String name, int fallback, int most) {
        return Math.toIntExact(Math.clamp(number(name).orElse((long) fallback), 0, most));
    }

    Wall wall() {
        return new Wall(Network.VK, required("owner_id"));
    }

    List<String> attachments() {
        return Arrays.stream(text("attachments").split(",", -1))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    /** Who the call writes as: the community of its token, the one named in from_group, or the person. */
    long author() {
        return switch (token.kind()) {
            case COMMUNITY -> -token.groupId();
            case USER, SERVICE ->
                number("from_group").filter(g -> g > 0).map(g -> -g).orElse(token.userId());
        };
    }
}
