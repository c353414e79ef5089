package city.otklik.simulator.networks.vk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A method of the interface.
 *
 * @param tokens the kinds of token that may call it
 * @param right what the token must be allowed to do
 * @param numbers parameters that must be there and be numbers
 * @param body runs within a turn of the journal
 */
record VkMethod(
        String name,
        Set<VkTokenKind> tokens,
        Optional<String> right,
        List<String> numbers,
        Function<VkCall, VkAnswer> body) {

    static VkMethod writing(
            String name, Set<VkTokenKind> tokens, String right, List<String> numbers, Function<VkCall, VkAnswer> body) {
        return new VkMethod(name, tokens, Optional.of(right), numbers, body);
    }

    static VkMethod reading(
            String name, Set<VkTokenKind> tokens, List<String> numbers, Function<VkCall, VkAnswer> body) {
        return new VkMethod(name, tokens, Optional.empty(), numbers, body);
    }
}
