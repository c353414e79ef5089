package city.otklik.approval.networks;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why a network does not take a text. */
public final class NetworkRefusals {

    private NetworkRefusals() {}

    /** A text that is longer than one posting is never split: the approved hash is of one text. */
    public static Optional<Refusal> ofLength(Network network, NetworkLimit limit, String text, int attached) {
        Integer longest = limit.longest(attached);
        int length = limit.length(text);
        return longest != null && length > longest
                ? Optional.of(textTooLong(network, length, longest, limit.source()))
                : Optional.empty();
    }

    /** @param source where the network's limit is from */
    static Refusal textTooLong(Network network, int length, int most, String source) {
        return Refusal.of("text-too-long", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("text")
                .with("network", network)
                .with("length", length)
                .with("most", most)
                .with("excess", length - most)
                .with("source", source);
    }
}
