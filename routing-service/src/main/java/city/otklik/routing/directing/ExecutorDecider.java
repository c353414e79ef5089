package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.DutySituation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Who runs a case after the one who was appointed (§6). */
final class ExecutorDecider {

    private final DutyRoster roster;

    ExecutorDecider(DutyRoster roster) {
        this.roster = roster;
    }

    /** @param situation who is absent now */
    record SubstituteExecutor(Caller by, String to, String reason, DutySituation situation) {}

    /** @param from the executor who is absent */
    record HandOver(String from, String to) {}

    /** A person gives the case to another executor. */
    Decision<RoutingCase> substitute(RoutingCase known, SubstituteExecutor command, Instant now) {
        if (!roster.knows(command.to())) {
            return Decision.refuse(RoutingRefusals.unknownExecutor("executor", command.to(), roster.logins()));
        }
        if (!command.situation().present(command.to())) {
            return Decision.refuse(RoutingRefusals.absentExecutor(command.to()));
        }
        return RequiredText.reason(command.reason())
                .or(() -> obstacle(known))
                .or(() -> Responsibility.obstacle(known.caseId(), known.executor(), command.by()))
                .or(() -> command.to().equals(known.executor())
                        ? Optional.of(RoutingRefusals.sameExecutor(command.to()))
                        : Optional.empty())
                .map(Decision::<RoutingCase>refuse)
                .orElseGet(() -> substituted(known, command.to(), command.reason(), now));
    }

    /** The case of an absent executor goes to a substitute, unless somebody else runs it by now. */
    static Decision<RoutingCase> handOver(RoutingCase known, HandOver command, Instant now) {
        if (!command.from().equals(known.executor())) {
            return Decision.emit();
        }
        return obstacle(known)
                .map(Decision::<RoutingCase>refuse)
                .orElseGet(() -> substituted(known, command.to(), command.from() + " is away", now));
    }

    private static Optional<Refusal> obstacle(RoutingCase known) {
        return Occurrences.obstacle(known, Occurrence.of(CaseEvent.ExecutorSubstituted));
    }

    private static Decision<RoutingCase> substituted(RoutingCase known, String to, String reason, Instant now) {
        return Decision.emit(
                new ExecutorSubstituted(known.caseId(), now, Objects.requireNonNull(known.executor()), to, reason));
    }
}
