package city.otklik.routing.directing;

import city.otklik.access.worded.Outcome;
import city.otklik.casestore.CaseDesk;
import city.otklik.messaging.Actor;
import city.otklik.routing.appointing.DutyDesk;
import city.otklik.time.CityClock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the cases of executors who are away to those who stand in, so that no case is ever without one (§6). */
public final class StandInRound {

    private static final int MOST = 1_000;

    private final CaseDesk<RoutedCase> desk;
    private final CaseShelf shelf;
    private final DutyDesk duty;
    private final CityClock clock;
    private final RoutingJournal journal;

    StandInRound(CaseDesk<RoutedCase> desk, CaseShelf shelf, DutyDesk duty, CityClock clock, RoutingJournal journal) {
        this.desk = desk;
        this.shelf = shelf;
        this.duty = duty;
        this.clock = clock;
        this.journal = journal;
    }

    /** @return how many cases changed hands */
    public int walk() {
        List<String> away = duty.roster().entries().stream()
                .map(entry -> entry.login())
                .filter(login -> !duty.present(login))
                .toList();
        return away.stream()
                .flatMap(login -> shelf.cases(login, null, true, MOST).stream())
                .mapToInt(this::handOver)
                .sum();
    }

    private int handOver(RoutedCase seen) {
        String from = Objects.requireNonNull(seen.executor());
        @Nullable String lead = seen.route() == null ? null : seen.route().lead();
        return duty.standIn(from, lead)
                .map(to -> handOver(seen.caseId(), from, to))
                .orElse(0);
    }

    private int handOver(String caseId, String from, String to) {
        Outcome<?, ?> outcome = desk.command(
                caseId,
                null,
                Actor.service("routing"),
                state -> CaseOrders.substitute(
                        // Somebody may have given the case to another meanwhile; then nothing is left to do.
                        state.filter(known -> from.equals(known.executor())), to, from + " is away", clock.instant()));
        if (outcome instanceof Outcome.Done<?, ?>) {
            journal.ordered(caseId, "handed from " + from + " to " + to);
            return 1;
        }
        return 0;
    }
}
