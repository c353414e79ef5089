package city.otklik.casestore;

import city.otklik.access.Decision;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.Optional;

/**
 * The one way of a fact of the log: evolve the case, once, and let the service react. State, inbox and the reaction's facts
 * are one write. A service's own facts are passed over: its state has had them since the decision.
 *
 * @param <S> the service's state of a case
 */
public final class CaseFactHandler<S extends ServiceCase<S>> {

    private final CaseWriter<S> writer;
    private final CityClock clock;

    CaseFactHandler(CaseWriter<S> writer, CityClock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** What a service does when a fact has changed its case. */
    @FunctionalInterface
    public interface Reaction<S> {

        /**
         * @param evolved the case after the fact
         * @throws UnprocessableException when the fact can never be handled as it is
         */
        Decision<S> react(S evolved, Instant now);
    }

    /** Follows the fact without any reaction. */
    public Optional<CommandResult.Done<S>> handle(Fact fact) {
        return handle(fact, (evolved, now) -> Decision.emit());
    }

    /** @return empty when the fact had been handled before, or is the service's own */
    public Optional<CommandResult.Done<S>> handle(Fact fact, Reaction<S> reaction) {
        return handle(fact.caseId(), fact, reaction);
    }

    /** The same for a record that is keyed otherwise, such as a message of the curator's feed. */
    public Optional<CommandResult.Done<S>> handle(String caseId, Fact fact, Reaction<S> reaction) {
        if (fact.source().equals(writer.service())) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < CaseWriter.ATTEMPTS; attempt++) {
            CaseRecord<S> before = writer.load(caseId);
            if (before.hasSeen(fact.source(), fact.sequence())) {
                writer.relay(caseId);
                return Optional.empty();
            }
            S evolved = writer.state(before).evolve(fact.content());
            Decision.Accepted<S> accepted = switch (reaction.react(evolved, clock.instant())) {
                case Decision.Accepted<S> decision -> decision;
                case Decision.Refused<S> refused ->
                    throw new UnprocessableException(
                            refused.refusal().field().isEmpty()
                                    ? "value"
                                    : refused.refusal().field(),
                            refused.refusal().rule(),
                            "The case does not allow it: look into its history");
            };
            Optional<CommandResult.Done<S>> done = writer.react(before, evolved, accepted, fact);
            if (done.isPresent()) {
                return done;
            }
        }
        throw new IllegalStateException("Case " + caseId + " was changed by others " + CaseWriter.ATTEMPTS + " times");
    }
}
