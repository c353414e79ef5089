package city.otklik.approval;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.Attachment;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.ClarificationUnanswered;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationResumed;
import city.otklik.facts.ReplyDismissed;
import city.otklik.facts.SimilarCase;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.testkit.InMemoryRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Facts about a case, in few words. */
public final class SampleFacts {

    /** Tuesday 3 March 2026, 09:00 in the city. */
    public static final Instant NINE = Instant.parse("2026-03-03T06:00:00Z");

    static {
        // Avro builds the defaults of a record only once the wire has set it to trust the generated ones.
        new AvroWire(new InMemoryRegistry());
    }

    private SampleFacts() {}

    public static MessageReceived received(String caseId, Network network, String text) {
        return MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setMessageId("m-" + caseId)
                .setNetwork(network)
                .setSentAt(NINE)
                .setLink("https://vk.com/wall-1_2?reply=3")
                .setAuthor(AuthorOfMessage.newBuilder().setName("Автор").build())
                .setText(text)
                .build();
    }

    public static MessageAccepted accepted(String caseId, String... repeats) {
        return MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setSentAt(NINE)
                .setNetwork(Network.VK)
                .setRepeats(Arrays.stream(repeats)
                        .map(repeat -> SimilarCase.newBuilder()
                                .setCaseId(repeat)
                                .setLikeness(0.9)
                                .build())
                        .toList())
                .build();
    }

    public static ExecutorAppointed appointed(String caseId, String executor) {
        return ExecutorAppointed.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setExecutor(executor)
                .build();
    }

    public static CaseRouted routed(String caseId, String lead) {
        return CaseRouted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setLead(lead)
                .setCoDepartments(List.of())
                .build();
    }

    public static AnswerPublished published(String caseId, int version, AnswerKind kind) {
        return AnswerPublished.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(3)))
                .setVersion(version)
                .setKind(kind)
                .setNetwork(Network.VK)
                .setAccount("city")
                .setUrl("https://vk.com/wall-1_2?reply=9")
                .setContentHash("")
                .build();
    }

    public static PublicationResumed resumed(String caseId, int version) {
        return PublicationResumed.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(4)))
                .setNumber(version)
                .build();
    }

    public static PublicationFailed failed(String caseId, int version) {
        return PublicationFailed.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(3)))
                .setNumber(version)
                .setReason("комментирование закрыто")
                .setPermanent(true)
                .build();
    }

    public static ClarificationPosted posted(String caseId, int number) {
        return ClarificationPosted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(1)))
                .setClarification(number)
                .setNetwork(Network.VK)
                .setAccount("city")
                .setUrl("https://vk.com/wall-1_2?reply=5")
                .build();
    }

    public static ClarificationAnswered answered(String caseId, int number, String words) {
        return ClarificationAnswered.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(2)))
                .setClarification(number)
                .setReplyId("r1")
                .setText(words)
                .build();
    }

    public static DeadlineSet due(String caseId, ClockKind clock, int round, Instant due) {
        return DeadlineSet.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setClock(clock)
                .setRound(round)
                .setDue(due)
                .build();
    }

    public static DeadlineMoved moved(String caseId, ClockKind clock, int round, Instant from, Instant to) {
        return DeadlineMoved.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setClock(clock)
                .setRound(round)
                .setOldDue(from)
                .setNewDue(to)
                .build();
    }

    public static DeadlineMet met(String caseId, ClockKind clock, int round) {
        return DeadlineMet.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setClock(clock)
                .setRound(round)
                .setDue(NINE)
                .build();
    }

    /** Anna's version, a photo attached. */
    public static DraftSubmitted submitted(String caseId, int version, AnswerKind kind) {
        return DraftSubmitted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(1)))
                .setVersion(version)
                .setKind(kind)
                .setText("Текст " + version)
                .setAttachments(List.of(Attachment.newBuilder()
                        .setName("фонарь.jpg")
                        .setMediaType("image/jpeg")
                        .setSize(3)
                        .setSha256("ab".repeat(32))
                        .build()))
                .setContentHash("hash" + version)
                .setDraftedBy("anna")
                .build();
    }

    public static DraftApproved approved(String caseId, int version, AnswerKind kind) {
        return DraftApproved.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(2)))
                .setVersion(version)
                .setKind(kind)
                .setText("Текст " + version)
                .setContentHash("hash" + version)
                .setApprovedBy("clara")
                .build();
    }

    public static DraftReturned returned(String caseId, int version, String remark) {
        return DraftReturned.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(2)))
                .setVersion(version)
                .setRemark(remark)
                .setReturnedBy("clara")
                .build();
    }

    public static ClarificationAsked asked(String caseId, int number) {
        return ClarificationAsked.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE)
                .setClarification(number)
                .setText("Где?")
                .setAskedBy("anna")
                .build();
    }

    public static ClarificationUnanswered unanswered(String caseId, int number, Instant at) {
        return ClarificationUnanswered.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(at)
                .setClarification(number)
                .setPostedAt(NINE)
                .build();
    }

    public static ReplyDismissed dismissed(String caseId, int number) {
        return ReplyDismissed.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NINE.plus(Duration.ofHours(3)))
                .setClarification(number)
                .setReplyId("r1")
                .build();
    }

    /** The same fact at another instant. */
    public static <F extends SpecificRecord> F at(Instant instant, F fact) {
        fact.put(fact.getSchema().getField("occurredAt").pos(), instant);
        return fact;
    }
}
