package city.otklik.casestore;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.testkit.InMemoryRegistry;
import java.time.Instant;
import java.util.List;

/** Facts about a case, in few words. */
final class ExampleFacts {

    static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");

    static {
        // Avro builds the defaults of a record only once the wire has set it to trust the generated ones.
        new AvroWire(new InMemoryRegistry());
    }

    private ExampleFacts() {}

    static MessageReceived received(String caseId) {
        return MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(AT)
                .setMessageId("m")
                .setNetwork(Network.VK)
                .setSentAt(AT)
                .setLink("https://vk.com/wall-1_2?reply=3")
                .setAuthor(AuthorOfMessage.newBuilder().build())
                .setText("Фонарь не горит")
                .build();
    }

    static MessageAccepted accepted(String caseId) {
        return MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(AT)
                .setSentAt(AT)
                .setNetwork(Network.VK)
                .build();
    }

    static ExecutorAppointed appointed(String caseId, String executor) {
        return new ExecutorAppointed(caseId, AT, executor);
    }

    static CaseRouted routed(String caseId, String lead) {
        return CaseRouted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(AT)
                .setLead(lead)
                .build();
    }

    /** A fact by which the example evolves to what it was. */
    static DepartmentContributed contributed(String caseId) {
        return new DepartmentContributed(caseId, AT, "roads", "Починим", List.of());
    }

    static DeadlineSet due(String caseId, Instant due) {
        return DeadlineSet.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(AT)
                .setClock(ClockKind.ANSWER)
                .setRound(1)
                .setDue(due)
                .build();
    }
}
