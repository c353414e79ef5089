package city.otklik.simulator.networks.vk.api;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.networks.vk.api.VkAnswer.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method of the interface.
 *
 * @param tokens the kinds of token that may call it
 * @param right what the token must be allowed to do; null for what every token may
 * @param numbers parameters that are required and must be numbers
 * @param body runs within a turn of the journal
 */
public record VkMethod(
        String name,
        Set<AccessToken.Kind> tokens,
        @Nullable String right,
        List<String> numbers,
        Function<VkCall, VkAnswer> body) {

    public static final Set<AccessToken.Kind> USERS = Set.of(AccessToken.Kind.USER);
    public static final Set<AccessToken.Kind> USERS_AND_COMMUNITIES =
            Set.of(AccessToken.Kind.USER, AccessToken.Kind.COMMUNITY);

    /** A part of the interface, to be a bean. */
    public interface Group {

        List<VkMethod> methods();
    }

    public static VkMethod of(
            String name,
            Set<AccessToken.Kind> tokens,
            @Nullable String right,
            Function<VkCall, VkAnswer> body,
            String... numbers) {
        return new VkMethod(name, tokens, right, List.of(numbers), body);
    }

    Optional<Failure> refusal(VkCall call) {
        if (!tokens.contains(call.token().kind())) {
            return Optional.of(
                    switch (call.token().kind()) {
                        case COMMUNITY -> VkErrors.NOT_FOR_COMMUNITIES;
                        case SERVICE -> VkErrors.NOT_FOR_SERVICES;
                        case USER -> VkErrors.denied("method is unavailable with user auth");
                    });
        }
        if (right != null && !call.token().rights().contains(right)) {
            return Optional.of(VkErrors.NO_PERMISSION);
        }
        return numbers.stream()
                .filter(n -> call.number(n).isEmpty())
                .findFirst()
                .map(n -> VkErrors.parameter(n + (call.params().containsKey(n) ? " not integer" : " is undefined")));
    }
}
