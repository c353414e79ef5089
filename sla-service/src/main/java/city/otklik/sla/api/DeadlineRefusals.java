package city.otklik.sla.api;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why deadlines are not shown; all but the first three are over when asked again. */
final class DeadlineRefusals {

    private DeadlineRefusals() {}

    /** No clock was ever set for this case. */
    static Refusal unknownCase(String caseId) {
        return Refusal.of("unknown-case", HttpStatus.NOT_FOUND).with("case", caseId);
    }

    /** None of the departments that the caller speaks for is asked about this case (reading 17). */
    static Refusal notYourCase(String caseId) {
        return Refusal.of("not-your-case", HttpStatus.FORBIDDEN).with("caseId", caseId);
    }

    /** Explanations are not written in this language. */
    static Refusal unknownLanguage(String language) {
        return Refusal.of("unknown-language", HttpStatus.BAD_REQUEST).at("lang").with("language", language);
    }

    static Refusal instanceStartingOrStopping() {
        return notNow("instance-starting-or-stopping");
    }

    static Refusal partitionsMoving() {
        return notNow("partitions-moving");
    }

    static Refusal caseMoving() {
        return notNow("case-moving");
    }

    /** Other instances keep cases too, and this one has no address to ask them from. */
    static Refusal noOwnAddress(int kept, int partitions) {
        return notNow("no-own-address", kept, partitions);
    }

    static Refusal peerWithoutAddress() {
        return notNow("peer-without-address");
    }

    /** Callers with a password are asked for in this service's name, and it has none. */
    static Refusal noPeerLogin() {
        return notNow("no-peer-login");
    }

    static Refusal peerFailed(String peer) {
        return notNow("peer-failed", peer);
    }

    private static Refusal notNow(String reason, Object... arguments) {
        return Refusal.of("not-now", HttpStatus.SERVICE_UNAVAILABLE)
                .with("reason", new Phrase(reason, "not-now." + reason, arguments));
    }
}
