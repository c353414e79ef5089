package city.otklik.simulator.networks.vk;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this VK behaves where the real one is not documented or can be either way.
 *
 * @param guidHonoured whether a second comment with the same guid is answered with the first one
 * @param mentionPrefix whether a reply is shown with {@code [id1|Имя], } before its text
 * @param longestText the longest comment, in characters
 * @param sameTextSeconds for how long, in city time, an account may not repeat a text
 * @param userRate calls in a second of city time with one user token
 * @param communityRate the same with a community token
 * @param serviceRate the same with a service token
 * @param eventCopies how often each callback event is delivered
 * @param eventsReordered whether events are delivered in pairs, the later one first
 * @param eventsForged whether a forged copy with a wrong secret goes before each event
 */
@ConfigurationProperties("simulator.vk")
record VkBehaviour(
        @DefaultValue("false") boolean guidHonoured,
        @DefaultValue("true") boolean mentionPrefix,
        @DefaultValue("4000") int longestText,
        @DefaultValue("60") int sameTextSeconds,
        @DefaultValue("3") int userRate,
        @DefaultValue("20") int communityRate,
        @DefaultValue("20") int serviceRate,
        @DefaultValue("1") int eventCopies,
        @DefaultValue("false") boolean eventsReordered,
        @DefaultValue("false") boolean eventsForged) {

    Optional<String> objection() {
        return Stream.of(
                        least("longestText", longestText, 1),
                        least("sameTextSeconds", sameTextSeconds, 0),
                        least("userRate", userRate, 1),
                        least("communityRate", communityRate, 1),
                        least("serviceRate", serviceRate, 1),
                        least("eventCopies", eventCopies, 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> least(String field, int value, int least) {
        return value >= least ? Optional.empty() : Optional.of(field + ": give at least " + least);
    }

    int rateOf(VkTokenKind kind) {
        return switch (kind) {
            case USER -> userRate;
            case COMMUNITY -> communityRate;
            case SERVICE -> serviceRate;
        };
    }
}
