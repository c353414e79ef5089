package city.otklik.access.deadletters;

import city.otklik.access.Refusal;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Why a dead letter is not shown, replayed or discarded. */
final class DeadLetterRefusals {

    private DeadLetterRefusals() {}

    static Refusal unknownDeadLetter(String coordinates) {
        return Refusal.of("unknown-dead-letter", HttpStatus.NOT_FOUND).with("coordinates", coordinates);
    }

    /** It was replayed or discarded before. */
    static Refusal deadLetterIsOver(String by, Instant at) {
        return Refusal.of("dead-letter-is-over", HttpStatus.CONFLICT)
                .with("by", by)
                .with("at", at);
    }

    /** Not kept whole, or from no topic of the city. */
    static Refusal notReplayable() {
        return Refusal.of("not-replayable", HttpStatus.CONFLICT);
    }

    static Refusal waitsBehind(String earlier) {
        return Refusal.of("waits-behind-another", HttpStatus.CONFLICT).with("earlier", earlier);
    }

    static Refusal nothingProposed() {
        return Refusal.of("no-discard-proposed", HttpStatus.CONFLICT);
    }

    /** One proposal waits at a time, so that who confirms knows the reason. */
    static Refusal discardProposedAlready(long proposal, String by, Instant at) {
        return Refusal.of("discard-proposed-already", HttpStatus.CONFLICT)
                .with("proposal", proposal)
                .with("by", by)
                .with("at", at);
    }

    /** The proposal that was read is not the one that waits now. */
    static Refusal anotherProposal(long named, long waiting) {
        return Refusal.of("another-proposal", HttpStatus.CONFLICT)
                .at("proposal")
                .with("named", named)
                .with("waiting", waiting);
    }

    static Refusal anothersProposal(String by) {
        return Refusal.of("proposal-of-another", HttpStatus.FORBIDDEN).with("by", by);
    }

    static Refusal secondPersonNeeded(String login) {
        return Refusal.of("second-person-needed", HttpStatus.FORBIDDEN).with("login", login);
    }
}
