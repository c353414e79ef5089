package city.otklik.messaging.signing;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.messaging.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What approval's signature says: this content of this case was approved or asked, by whom and when (§10 to §12). The
 * service that approves signs it, the one that posts puts it together again.
 *
 * @param type of the fact
 * @param number draft version, or number of the clarification
 * @param kind of the answer, empty for a clarification
 * @param contentHash of {@link ContentHash}
 * @param actor login of who approved or asked
 * @param occurredAt UTC, counted in milliseconds
 */
public record ApprovalStatement(
        String type, String caseId, int number, String kind, String contentHash, String actor, Instant occurredAt) {

    /** No signature over anything else, now or of a later form, passes for one over this. */
    private static final String DOMAIN = "otklik-approval-1";

    public static ApprovalStatement of(DraftApproved fact) {
        return answer(
                fact.getCaseId(),
                fact.getVersion(),
                fact.getKind(),
                fact.getContentHash(),
                fact.getApprovedBy(),
                fact.getOccurredAt());
    }

    public static ApprovalStatement of(ClarificationAsked fact) {
        return clarification(
                fact.getCaseId(), fact.getClarification(), fact.getText(), fact.getAskedBy(), fact.getOccurredAt());
    }

    public static ApprovalStatement answer(
            String caseId, int version, AnswerKind kind, String contentHash, String approvedBy, Instant occurredAt) {
        return new ApprovalStatement(
                DraftApproved.class.getSimpleName(), caseId, version, kind.name(), contentHash, approvedBy, occurredAt);
    }

    public static ApprovalStatement clarification(
            String caseId, int number, String text, String askedBy, Instant occurredAt) {
        return new ApprovalStatement(
                ClarificationAsked.class.getSimpleName(),
                caseId,
                number,
                "",
                ContentHash.of(text, List.of()),
                askedBy,
                occurredAt);
    }

    /** The bytes that are signed: every field in order, each after its length, so that none can pass for another. */
    byte[] bytes(String keyId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List.of(
                        DOMAIN,
                        type,
                        caseId,
                        Integer.toString(number),
                        kind,
                        contentHash,
                        actor,
                        Long.toString(occurredAt.toEpochMilli()),
                        keyId)
                .forEach(field -> {
                    byte[] part = field.getBytes(StandardCharsets.UTF_8);
                    bytes.writeBytes((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                    bytes.writeBytes(part);
                });
        return bytes.toByteArray();
    }
}
