package city.otklik.simulator.networks.vk.api;

import static city.otklik.simulator.behaviour.NetworkBehaviour.atLeast;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.behaviour.NetworkBehaviour;
import java.util.Optional;
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
 */
@ConfigurationProperties("simulator.vk")
public record VkProperties(
        @DefaultValue("false") boolean guidHonoured,
        @DefaultValue("true") boolean mentionPrefix,
        @DefaultValue("4000") int longestText,
        @DefaultValue("60") int sameTextSeconds,
        @DefaultValue("3") int userRate,
        @DefaultValue("20") int communityRate,
        @DefaultValue("20") int serviceRate,
        @DefaultValue("1") int eventCopies,
        @DefaultValue("false") boolean eventsReordered,
        @DefaultValue("false") boolean eventsForged)
        implements NetworkBehaviour {

    @Override
    public Optional<String> objection() {
        return atLeast(1, "longestText", longestText)
                .or(() -> atLeast(0, "sameTextSeconds", sameTextSeconds))
                .or(() -> atLeast(1, "userRate", userRate))
                .or(() -> atLeast(1, "communityRate", communityRate))
                .or(() -> atLeast(1, "serviceRate", serviceRate))
                .or(() -> atLeast(1, "eventCopies", eventCopies));
    }

    int rateOf(AccessToken.Kind kind) {
        return switch (kind) {
            case USER -> userRate;
            case COMMUNITY -> communityRate;
            case SERVICE -> serviceRate;
        };
    }
}
