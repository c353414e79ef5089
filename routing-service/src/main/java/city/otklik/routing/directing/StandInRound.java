package city.otklik.routing.directing;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CommandResult;
import city.otklik.messaging.Actor;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.directing.ExecutorDecider.HandOver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the cases of absent executors over to substitutes, so that no case is ever without an executor (§6). */
final class StandInRound {

    private static final int MOST = 1_000;

    private final CaseCommandHandler<RoutingCase> commands;
    private final RoutingCases cases;
    private final DutyRoster roster;
    private final CurrentDuty duty;
    private volatile long uncovered;

    StandInRound(CaseCommandHandler<RoutingCase> commands, RoutingCases cases, DutyRoster roster, CurrentDuty duty) {
        this.commands = commands;
        this.cases = cases;
        this.roster = roster;
        this.duty = duty;
    }

    /** @return how many cases were handed over */
    int run() {
        DutySituation situation = duty.situation();
        uncovered = roster.logins().stream()
                .filter(login -> !situation.present(login)
                        && roster.substituteFor(situation, login, null).isEmpty())
                .count();
        return roster.logins().stream()
                .filter(login -> !situation.present(login))
                .flatMap(login -> cases.of(login, null, true, MOST).stream())
                .mapToInt(this::handOver)
                .sum();
    }

    /** Executors who were away at the last round without anybody to take over from them. */
    long uncovered() {
        return uncovered;
    }

    private int handOver(RoutingCase seen) {
        String from = Objects.requireNonNull(seen.executor());
        @Nullable String lead = seen.route() == null ? null : seen.route().lead();
        return roster.substituteFor(duty.situation(), from, lead)
                .map(to -> handOver(seen.caseId(), new HandOver(from, to)))
                .orElse(0);
    }

    private int handOver(String caseId, HandOver command) {
        CommandResult<RoutingCase> result = commands.handle(
                caseId, null, Actor.service("routing"), (known, now) -> ExecutorDecider.handOver(known, command, now));
        return result instanceof CommandResult.Done<RoutingCase> done
                ? done.facts().size()
                : 0;
    }
}
