package city.otklik.casestore;

import city.otklik.access.Decision;
import city.otklik.access.RefusalException;
import city.otklik.messaging.Actor;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a command on a case: load, compare the revision, decide, evolve, write state and facts in one write, send.
 * A race lost against somebody else is decided again on the newer state.
 *
 * @param <S> the service's state of a case
 */
public final class CaseCommandHandler<S extends ServiceCase<S>> {

    private final CaseWriter<S> writer;
    private final CityClock clock;

    CaseCommandHandler(CaseWriter<S> writer, CityClock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @param ifMatch the {@code If-Match} header: the revision that the caller decided on; null where they sent none
     * @param actor on whose behalf, for the audit trail
     * @param decide from the state, which is never null, and the city's time
     * @throws RefusalException when {@code ifMatch} is no revision
     */
    public CommandResult<S> handle(
            String caseId, @Nullable String ifMatch, Actor actor, BiFunction<S, Instant, Decision<S>> decide) {
        Long expected = Revision.of(ifMatch);
        for (int attempt = 0; attempt < CaseWriter.ATTEMPTS; attempt++) {
            CaseRecord<S> before = writer.load(caseId);
            if (expected != null && expected != before.revision()) {
                return new CommandResult.Refused<>(CaseRefusals.changed(expected, before.revision()));
            }
            S state = writer.state(before);
            switch (decide.apply(state, clock.instant())) {
                case Decision.Refused<S> refused -> {
                    return new CommandResult.Refused<>(refused.refusal());
                }
                case Decision.Accepted<S> accepted -> {
                    Optional<CommandResult.Done<S>> done = writer.write(before, state, accepted, actor, expected);
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        throw new IllegalStateException("Case " + caseId + " was changed by others " + CaseWriter.ATTEMPTS + " times");
    }
}
