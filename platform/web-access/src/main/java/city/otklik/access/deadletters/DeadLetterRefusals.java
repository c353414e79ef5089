package city.otklik.access.deadletters;

import city.otklik.access.Refusal;
import city.otklik.messaging.deadletters.DeadLetterEntry.Mark;
import city.otklik.messaging.deadletters.Origin;
import org.springframework.http.HttpStatus;

/** Why a dead letter is not shown, replayed or discarded. */
final class DeadLetterRefusals {

    private DeadLetterRefusals() {}

    static Refusal unknownDeadLetter(String coordinates) {
        return Refusal.of("unknown-dead-letter", HttpStatus.NOT_FOUND).with("coordinates", coordinates);
    }

    /** It was replayed or discarded before. */
    static Refusal deadLetterIsOver(Mark end) {
        return Refusal.of("dead-letter-is-over", HttpStatus.CONFLICT)
                .with("by", end.by())
                .with("at", end.at());
    }

    /** Not kept whole, or from no topic of the city. */
    static Refusal notReplayable() {
        return Refusal.of("not-replayable", HttpStatus.CONFLICT);
    }

    static Refusal waitsBehind(Origin earlier) {
        return Refusal.of("waits-behind-another", HttpStatus.CONFLICT).with("earlier", earlier.toString());
    }

    static Refusal noReason(int longest) {
        return Refusal.of("no-discard-reason", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("reason")
                .with("longest", longest);
    }

    static Refusal nothingProposed() {
        return Refusal.of("no-discard-proposed", HttpStatus.CONFLICT);
    }

    static Refusal secondPersonNeeded(String login) {
        return Refusal.of("second-person-needed", HttpStatus.FORBIDDEN).with("login", login);
    }
}
