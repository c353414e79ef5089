package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import city.otklik.approval.style.StyleFinding;
import city.otklik.facts.AnswerKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the answer: what it says never changes, what became of it does (§11).
 *
 * @param version from 1, without gaps
 * @param contentHash hash of text and attachments that an approval is bound to, lower-case hexadecimal
 * @param draftedBy login
 * @param findings advice on its manner (§16)
 * @param decision the curator's word, null while there is none (§12)
 * @param fate what became of it in the network, null before an attempt
 */
public record DraftVersion(
        int version,
        AnswerKind kind,
        String text,
        List<StoredFile> attachments,
        String contentHash,
        String draftedBy,
        Instant submittedAt,
        List<StyleFinding> findings,
        @Nullable Decision decision,
        @Nullable Fate fate) {

    public DraftVersion {
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }

    /** @param remark why it was returned; empty for an approval */
    public record Decision(boolean approved, String by, Instant at, String remark) {}

    /** @param note the link, or what went wrong */
    public record Fate(State state, String note, Instant at) {
        /** How posting ended. */
        public enum State {
            PUBLISHED,
            FAILED,
            NEEDS_PERSON
        }
    }

    public DraftVersion decided(Decision word) {
        return new DraftVersion(
                version, kind, text, attachments, contentHash, draftedBy, submittedAt, findings, word, fate);
    }

    DraftVersion met(Fate next) {
        return new DraftVersion(
                version, kind, text, attachments, contentHash, draftedBy, submittedAt, findings, decision, next);
    }
}
