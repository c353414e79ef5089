package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.PublicationResumed;
import city.otklik.messaging.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One version of the answer. What it says never changes; how it was decided on and posted does (§11).
 *
 * @param version from 1, without gaps
 * @param text empty where it is no longer kept ({@link #MOST_WHOLE}), then without attachments and remark, too
 * @param contentHash hash of all that it says, that an approval is bound to, lower-case hexadecimal
 * @param draftedBy login of who drafted this content first, under whatever version (reading 16)
 * @param decision the curator's, null while there is none (§12)
 * @param posting how posting ended, null before an attempt and while it is sent again
 * @param noAttachments the executor declared that there is no photo or video evidence (§14); null in documents of releases
 *     that did not keep it
 */
public record DraftVersion(
        int version,
        AnswerKind kind,
        String text,
        List<StoredFile> attachments,
        String contentHash,
        String draftedBy,
        Instant submittedAt,
        @Nullable CuratorDecision decision,
        @Nullable Posting posting,
        @Nullable Boolean noAttachments) {

    /**
     * So many of the last versions are kept whole, and every approved one, which may be in the network. Any number of
     * rounds (§12) is to fit into one document, so the others lose text, files and remark; the log has them.
     */
    static final int MOST_WHOLE = 20;

    public DraftVersion {
        attachments = List.copyOf(attachments);
        noAttachments = Boolean.TRUE.equals(noAttachments);
    }

    /** All that a version says: what differs in any of it is another content (reading 16). */
    public record Content(AnswerKind kind, boolean noAttachments, String text, List<ContentHash.Attached> attachments) {

        public Content {
            attachments = List.copyOf(attachments);
        }

        /** What an approval is bound to (§11). */
        public String hash() {
            return ContentHash.of(kind, noAttachments, text, attachments);
        }

        /**
         * Tells the versions that say this by their hash, as not every text is kept. That of earlier releases had neither
         * kind nor declaration, and no declaration was kept: any counts there, or the first drafter would be lost.
         */
        Predicate<DraftVersion> saidBy() {
            String hash = hash();
            String earlierHash = ContentHash.of(text, attachments);
            return version ->
                    version.contentHash.equals(hash) || version.kind == kind && version.contentHash.equals(earlierHash);
        }
    }

    /** @param remark why it was returned; empty for an approval */
    public record CuratorDecision(boolean approved, String by, Instant at, String remark) {}

    /** @param note the link, or what went wrong */
    public record Posting(State state, Note note, Instant at) {
        /** How posting ended. */
        public enum State {
            PUBLISHED,
            FAILED,
            NEEDS_PERSON
        }
    }

    static List<DraftVersion> evolve(List<DraftVersion> drafts, SpecificRecord fact) {
        return switch (fact) {
            case DraftSubmitted submitted -> added(drafts, of(submitted));
            case DraftApproved approved ->
                decided(
                        drafts,
                        approved.getVersion(),
                        new CuratorDecision(true, approved.getApprovedBy(), approved.getOccurredAt(), ""));
            case DraftReturned returned ->
                decided(
                        drafts,
                        returned.getVersion(),
                        new CuratorDecision(
                                false, returned.getReturnedBy(), returned.getOccurredAt(), returned.getRemark()));
            case AnswerPublished published ->
                posted(
                        drafts,
                        published.getVersion(),
                        new Posting(
                                Posting.State.PUBLISHED,
                                Note.literally(published.getUrl()),
                                published.getOccurredAt()));
            case PublicationFailed failed
            when failed.getPosting() == PostingKind.ANSWER ->
                posted(
                        drafts,
                        failed.getNumber(),
                        new Posting(
                                Posting.State.FAILED,
                                Note.of(failed.getNote(), failed.getReason()),
                                failed.getOccurredAt()));
            case PublicationNeedsPerson needs
            when needs.getPosting() == PostingKind.ANSWER ->
                posted(
                        drafts,
                        needs.getNumber(),
                        new Posting(
                                Posting.State.NEEDS_PERSON,
                                Note.of(needs.getNote(), needs.getReason()),
                                needs.getOccurredAt()));
            case PublicationResumed resumed
            when resumed.getPosting() == PostingKind.ANSWER -> posted(drafts, resumed.getNumber(), null);
            default -> drafts;
        };
    }

    /** Where the text is no longer kept, one that no version has. */
    Content content() {
        return new Content(kind, Boolean.TRUE.equals(noAttachments), text, StoredFile.attached(attachments));
    }

    /** Tells the versions that say the same as this one. */
    Predicate<DraftVersion> saidBy() {
        Predicate<DraftVersion> sameHash = other -> other.kind == kind && other.contentHash.equals(contentHash);
        return sameHash.or(content().saidBy());
    }

    boolean isPublished() {
        return posting != null && posting.state() == Posting.State.PUBLISHED;
    }

    private static DraftVersion of(DraftSubmitted submitted) {
        return new DraftVersion(
                submitted.getVersion(),
                submitted.getKind(),
                submitted.getText(),
                submitted.getAttachments().stream().map(StoredFile::of).toList(),
                submitted.getContentHash(),
                submitted.getDraftedBy(),
                submitted.getOccurredAt(),
                null,
                null,
                submitted.getNoAttachments());
    }

    private static List<DraftVersion> added(List<DraftVersion> drafts, DraftVersion next) {
        int early = Math.max(0, drafts.size() + 1 - MOST_WHOLE);
        return Stream.of(
                        drafts.stream().limit(early).map(DraftVersion::thinned),
                        drafts.stream().skip(early),
                        Stream.of(next))
                .flatMap(versions -> versions)
                .toList();
    }

    private DraftVersion thinned() {
        if (decision != null && decision.approved()) {
            return this;
        }
        CuratorDecision withoutRemark =
                decision == null ? null : new CuratorDecision(false, decision.by(), decision.at(), "");
        return new DraftVersion(
                version,
                kind,
                "",
                List.of(),
                contentHash,
                draftedBy,
                submittedAt,
                withoutRemark,
                posting,
                noAttachments);
    }

    private static List<DraftVersion> decided(List<DraftVersion> drafts, int version, CuratorDecision decision) {
        return changed(drafts, version, draft -> draft.with(decision, draft.posting));
    }

    private static List<DraftVersion> posted(List<DraftVersion> drafts, int version, @Nullable Posting posting) {
        return changed(drafts, version, draft -> draft.with(draft.decision, posting));
    }

    private DraftVersion with(@Nullable CuratorDecision nextDecision, @Nullable Posting nextPosting) {
        return new DraftVersion(
                version,
                kind,
                text,
                attachments,
                contentHash,
                draftedBy,
                submittedAt,
                nextDecision,
                nextPosting,
                noAttachments);
    }

    private static List<DraftVersion> changed(
            List<DraftVersion> drafts, int version, UnaryOperator<DraftVersion> change) {
        return drafts.stream()
                .map(draft -> draft.version == version ? change.apply(draft) : draft)
                .toList();
    }
}
