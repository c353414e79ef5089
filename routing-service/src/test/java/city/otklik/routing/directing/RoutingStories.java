package city.otklik.routing.directing;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.appointing.RosterEntry;
import city.otklik.routing.departments.Department;
import city.otklik.routing.departments.Departments;
import city.otklik.routing.directing.RoutingDecider.AppointAndRoute;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.RoutingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** A small city to decide in: three departments, three rules, two executors. */
final class RoutingStories {

    static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    static final Departments DEPARTMENTS = new Departments(List.of(
            new Department("UGH", "УГХ", false), new Department("MK", "МК", false), new Department("UO", "УО", false)));
    static final Competence COMPETENCE = new Competence(
            List.of("[UGH roads]", "8: яма", "[MK lawns]", "5: газон", "[UO schools]", "3: школа"),
            DEPARTMENTS.codes(),
            RoutingRules.standard());
    static final DutyRoster ROSTER = new DutyRoster(List.of(
            new RosterEntry("ivanova", "Иванова", 1, List.of()), new RosterEntry("petrov", "Петров", 1, List.of())));
    static final DutySituation EVERYBODY_PRESENT =
            new DutySituation(LocalDate.parse("2026-03-03"), List.of(), Map.of());
    static final RoutingDecider DECIDER = new RoutingDecider(COMPETENCE, DEPARTMENTS, ROSTER);
    static final DepartmentDecider DEPARTMENT_DECIDER = new DepartmentDecider(COMPETENCE);

    private RoutingStories() {}

    static MessageReceived message(String text) {
        return message("A", NOW, text);
    }

    static MessageReceived message(String caseId, Instant sentAt, String text) {
        return MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NOW)
                .setMessageId("m")
                .setNetwork(Network.VK)
                .setSentAt(sentAt)
                .setPriority(PriorityClass.NORMAL)
                .setLink("https://vk.com/wall-1_1")
                .setAuthor(new AuthorOfMessage("1", "Анна", null))
                .setText(text)
                .build();
    }

    static MessageAccepted acceptance(String caseId) {
        return MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NOW)
                .setSentAt(NOW)
                .setNetwork(Network.VK)
                .setPriority(PriorityClass.NORMAL)
                .setRepeats(List.of())
                .setMarks(List.of())
                .build();
    }

    static MessageRejected rejection() {
        return new MessageRejected("A", NOW, NOW, RejectionGround.OBSCENITY, List.of("obscenity:pizd"), false, "");
    }

    static RejectionOverturned overturning() {
        return RejectionOverturned.newBuilder()
                .setCaseId("A")
                .setOccurredAt(NOW)
                .setSentAt(NOW)
                .setNetwork(Network.VK)
                .setReason("цитата")
                .build();
    }

    static RoutingCase received(String text) {
        return RoutingCase.unknown("A").evolve(message(text));
    }

    /** The decision when {@code known} is accepted and repeats nothing. */
    static Decision<RoutingCase> accept(RoutingCase known) {
        return reactTo(acceptance(known.caseId()), known);
    }

    static Decision<RoutingCase> reactTo(SpecificRecord fact, RoutingCase known) {
        return DECIDER.accepted(known.evolve(fact), new AppointAndRoute(null, EVERYBODY_PRESENT), NOW);
    }

    static RoutingCase accepted(RoutingCase known) {
        return after(known.evolve(acceptance(known.caseId())), accept(known));
    }

    /** A case sent to UGH (8) with MK (5) as co-department and UO (3) as the last candidate. */
    static RoutingCase routed() {
        return accepted(received("яма на газоне у школы"));
    }

    /** The case after a decision that was not refused. */
    static RoutingCase after(RoutingCase before, Decision<RoutingCase> decision) {
        RoutingCase state = before;
        for (SpecificRecord fact : facts(decision)) {
            state = state.evolve(fact);
        }
        return state;
    }

    static List<SpecificRecord> facts(Decision<RoutingCase> decision) {
        return ((Decision.Accepted<RoutingCase>) decision).facts();
    }

    static Refusal refusal(Decision<RoutingCase> decision) {
        return ((Decision.Refused<RoutingCase>) decision).refusal();
    }
}
