package city.otklik.routing.directing;

import city.otklik.casestore.Step;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.routing.departments.Department;
import city.otklik.routing.departments.Departments;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.RoutingRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A small city to decide in: three departments, three rules. */
final class RoutedStories {

    static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    static final Departments DEPARTMENTS = new Departments(List.of(
            new Department("UGH", "УГХ", false), new Department("MK", "МК", false), new Department("UO", "УО", false)));
    static final Competence COMPETENCE = new Competence(
            List.of("[UGH roads]", "8: яма", "[MK lawns]", "5: газон", "[UO schools]", "3: школа"),
            DEPARTMENTS.codes(),
            RoutingRules.standard());
    static final Directing DIRECTING = new Directing(COMPETENCE);
    static final CaseOrders ORDERS = new CaseOrders(DEPARTMENTS, DIRECTING);

    private RoutedStories() {}

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

    static RoutedCase received(String text) {
        return state(Directing.received(message(text)));
    }

    static Step<RoutedCase> accepted(RoutedCase state) {
        return DIRECTING.accepted(state, CaseEvent.MessageAccepted, Optional.empty(), (lead, before) -> "ivanova", NOW);
    }

    /** A case sent to UGH (8) with MK (5) beside it and UO (3) as the last candidate. */
    static RoutedCase routed() {
        return state(accepted(received("яма на газоне у школы")));
    }

    static RoutedCase state(Step<RoutedCase> step) {
        return Objects.requireNonNull(step.state());
    }
}
