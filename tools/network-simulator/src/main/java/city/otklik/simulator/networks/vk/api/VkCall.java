package city.otklik.simulator.networks.vk.api;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.ledger.Attempt;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call with an accepted token. The numbers that a method requires were checked before. */
public record VkCall(Map<String, String> params, AccessToken token, Moment at) {

    public String text(String name) {
        return params.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        return "1".equals(text(name)) || "true".equals(text(name));
    }

    public Optional<Long> number(String name) {
        try {
            return Optional.ofNullable(params.get(name)).map(Long::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A number above zero; VK takes zero for left out. */
    public Optional<Long> positive(String name) {
        return number(name).filter(value -> value > 0);
    }

    public long required(String name) {
        return number(name).orElseThrow(() -> new IllegalStateException(name + " is not declared as required"));
    }

    public int bounded(String name, int fallback, int most) {
        return Math.toIntExact(Math.clamp(number(name).orElse((long) fallback), 0, most));
    }

    public Wall wall() {
        return new Wall(Network.VK, required("owner_id"));
    }

    public List<String> attachments() {
        return Arrays.stream(text("attachments").split(",", -1))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    /** Who the call writes as: the community of its token, the one named in from_group, or the person. */
    public long author() {
        return switch (token.kind()) {
            case COMMUNITY -> -token.groupId();
            case USER, SERVICE -> positive("from_group").map(g -> -g).orElse(token.userId());
        };
    }

    Attempt attempt() {
        return new Attempt(
                author(),
                wall(),
                number("post_id").orElse(0L),
                positive("reply_to_comment").orElse(null),
                text("message"),
                params.get("guid"),
                at);
    }
}
