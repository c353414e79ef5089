package city.otklik.publishing;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Attachment;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.messaging.ContentHash;
import city.otklik.testkit.InMemorySigningKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the other services about a case. */
public final class FactsOfOthers {

    private FactsOfOthers() {}

    /** @param author the author's id in the network, null where unknown */
    public static MessageReceived received(
            String caseId, Instant at, Network network, String link, @Nullable String author) {
        return MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(at)
                .setMessageId("message of " + caseId)
                .setNetwork(network)
                .setSentAt(at)
                .setLink(link)
                .setAuthor(new AuthorOfMessage(author, "Анна", null))
                .setText("Когда починят фонари?")
                .setPriority(PriorityClass.NORMAL)
                .build();
    }

    /** Anna is responsible for the case. */
    public static ExecutorAppointed appointed(String caseId, Instant at) {
        return new ExecutorAppointed(caseId, at, "anna");
    }

    public static DraftSubmitted submitted(String caseId, Instant at, int version, String text) {
        return new DraftSubmitted(
                caseId, at, version, AnswerKind.FINAL, text, List.of(), "hash-" + version, "executor", false);
    }

    public static DraftApproved approved(
            String caseId, Instant at, int version, AnswerKind kind, String text, Attachment... attachments) {
        return InMemorySigningKeys.signed(
                InMemorySigningKeys.APPROVAL,
                new DraftApproved(
                        caseId,
                        at,
                        version,
                        kind,
                        text,
                        List.of(attachments),
                        hash(kind, text, attachments),
                        "curator",
                        null,
                        false));
    }

    /** As approval makes it. */
    public static String hash(AnswerKind kind, String text, Attachment... attachments) {
        return ContentHash.of(
                kind,
                false,
                text,
                Arrays.stream(attachments)
                        .map(file -> new ContentHash.Attached(file.getSha256(), file.getName()))
                        .toList());
    }

    public static ClarificationAsked asked(String caseId, Instant at, int number, String text) {
        return InMemorySigningKeys.signed(
                InMemorySigningKeys.APPROVAL, new ClarificationAsked(caseId, at, number, text, "executor", null));
    }

    public static ClarificationWithdrawn clarificationWithdrawn(String caseId, Instant at, int number) {
        return new ClarificationWithdrawn(caseId, at, number, "");
    }

    public static MessageRejected rejected(String caseId, Instant at) {
        return new MessageRejected(caseId, at, at, RejectionGround.INSULT, List.of(), true, "supervisor");
    }

    public static RejectionOverturned overturned(String caseId, Instant at) {
        return new RejectionOverturned(caseId, at, at, Network.VK, PriorityClass.NORMAL, "ошибка");
    }

    public static MessageWithdrawn withdrawn(String caseId, Instant at) {
        return new MessageWithdrawn(caseId, at, "по ошибке");
    }

    public static CaseTransferred transferred(String caseId, Instant at) {
        return new CaseTransferred(caseId, at, "край", "не наше");
    }
}
