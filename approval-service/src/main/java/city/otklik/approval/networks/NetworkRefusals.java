package city.otklik.approval.networks;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import org.springframework.http.HttpStatus;

/** Why a network does not take a text. */
final class NetworkRefusals {

    private NetworkRefusals() {}

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
