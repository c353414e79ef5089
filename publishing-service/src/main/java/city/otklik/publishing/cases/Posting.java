package city.otklik.publishing.cases;

import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ApprovalSignature;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.ContentHash;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One text to be posted: an answer or a clarification.
 *
 * @param content as the latest fact has it that wanted the posting; once it is published, what was. Null where no fact says
 *     what is to be posted; what a fact says is never null, however empty it is
 * @param wantedAt when the answer was approved or the clarification asked: it cannot be in the network before that
 * @param earlier what is kept of other facts that wanted something under the same name ({@link EarlierFacts}); none once it
 *     is published
 * @param outcome POSTED, FAILED or NEEDS_PERSON as the latest fact about it says, null before the first
 * @param published where it is in the network, null until it is known to be there
 * @param replies those taken for the author's answer to a clarification, dismissed ones included (§10)
 * @param attempt what is not a fact
 */
public record Posting(
        PostingName name,
        @Nullable Content content,
        Instant wantedAt,
        List<Wanted> earlier,
        @Nullable PostingState outcome,
        @Nullable Published published,
        List<KnownReply> replies,
        Attempt attempt) {

    /** @param at as {@link Posting#wantedAt} */
    public record Wanted(Content content, Instant at) {}

    /**
     * What was approved or asked.
     *
     * @param kind FINAL for a clarification, which has none
     * @param contentHash empty for a clarification, unless no more is known of it than that it was published
     * @param signed by which approval shows that it wrote this, null where the fact has no signature
     */
    public record Content(
            AnswerKind kind,
            String text,
            List<PostingFile> files,
            String contentHash,
            @Nullable Signed signed) {
        private static final Content NONE = new Content(AnswerKind.FINAL, "", List.of(), "", null);

        public Content {
            files = List.copyOf(files);
        }

        static Content of(DraftApproved approved) {
            return new Content(
                    approved.getKind(),
                    approved.getText(),
                    approved.getAttachments().stream()
                            .map(file -> new PostingFile(file.getName(), file.getMediaType(), file.getSha256()))
                            .toList(),
                    approved.getContentHash(),
                    Signed.of(approved.getApprovedBy(), approved.getSignature()));
        }

        /** All that is known of it is what the fact says that it was published. */
        private static Content published(AnswerKind kind, String contentHash) {
            return new Content(kind, "", List.of(), contentHash, null);
        }

        /** Of a clarification, as approval signs it. */
        public String textHash() {
            return contentHash.isEmpty() ? ContentHash.of(text, List.of()) : contentHash;
        }

        private boolean isWhatWas(Content published, boolean answer) {
            return isWhole(answer)
                    && kind == published.kind
                    && published.contentHash.equals(answer ? contentHash : textHash());
        }

        /** Whether this is what the hash was made of (§11), which a clarification does not have. No text at all is never wanted. */
        public boolean isWhole(boolean answer) {
            return !text.isBlank() && answer != contentHash.isEmpty() && fitsItsHash();
        }

        /** The declaration of §14 is not posted, so either fits; facts of earlier releases have a hash without kind. */
        private boolean fitsItsHash() {
            List<ContentHash.Attached> attached = files.stream()
                    .map(file -> new ContentHash.Attached(file.sha256(), file.name()))
                    .toList();
            return contentHash.isEmpty()
                    || contentHash.equals(ContentHash.of(kind, false, text, attached))
                    || contentHash.equals(ContentHash.of(kind, true, text, attached))
                    || contentHash.equals(ContentHash.of(text, attached));
        }

        static Content of(ClarificationAsked asked) {
            return new Content(
                    AnswerKind.FINAL,
                    asked.getText(),
                    List.of(),
                    "",
                    Signed.of(asked.getAskedBy(), asked.getSignature()));
        }
    }

    /**
     * A signature as the fact has it, not proved.
     *
     * @param by login of who approved or asked
     */
    public record Signed(String by, String keyId, String signature) {
        private static final int ID_LENGTH = 16;
        private static final int LENGTH = 128;

        /** Whether it looks like one; whoever writes the log can write what does. */
        boolean isWellFormed() {
            return keyId.length() == ID_LENGTH && signature.length() == LENGTH;
        }

        static @Nullable Signed of(String by, @Nullable ApprovalSignature signature) {
            return signature == null ? null : new Signed(by, signature.getKeyId(), signature.getValue());
        }
    }

    /**
     * A posting in the network.
     *
     * @param externalId the network's id of it; empty where a person recorded only the address
     * @param at the time that counts
     * @param claimedAt when the person who recorded it says it was posted, counted once confirmed; null where no
     *     confirmation is awaited
     */
    public record Published(
            String externalId,
            String url,
            String account,
            Instant at,
            @Nullable Instant claimedAt) {

        static Published of(AnswerPublished answer) {
            return new Published(
                    answer.getExternalId(),
                    answer.getUrl(),
                    answer.getAccount(),
                    answer.getOccurredAt(),
                    answer.getClaimedAt());
        }

        static Published of(ClarificationPosted posted) {
            return new Published(
                    posted.getExternalId(),
                    posted.getUrl(),
                    posted.getAccount(),
                    posted.getOccurredAt(),
                    posted.getClaimedAt());
        }
    }

    /** @param id the network's id of the reply */
    public record KnownReply(String id, boolean dismissed) {}

    public Posting {
        // Releases before this one kept none.
        earlier = List.copyOf(Objects.requireNonNullElse(earlier, List.of()));
        replies = List.copyOf(replies);
    }

    static Posting of(DraftApproved approved) {
        return of(PostingKind.ANSWER, approved.getVersion(), Content.of(approved), approved.getOccurredAt());
    }

    static Posting of(ClarificationAsked asked) {
        return of(PostingKind.CLARIFICATION, asked.getClarification(), Content.of(asked), asked.getOccurredAt());
    }

    private static Posting of(PostingKind kind, int number, Content content, Instant at) {
        return without(new PostingName(kind, number), at).of(new Wanted(content, at), List.of());
    }

    /** Nothing is known of it but that it is there. */
    static Posting without(PostingName name, Instant at) {
        return new Posting(name, null, at, List.of(), null, null, List.of(), Attempt.lost(at));
    }

    public boolean isAnswer() {
        return name.kind() == PostingKind.ANSWER;
    }

    public PostingState state() {
        return attempt.state();
    }

    /** The official account it was posted or tried from, null before that. */
    public @Nullable String account() {
        return published == null ? attempt.account() : published.account();
    }

    public Optional<KnownReply> reply(String id) {
        return replies.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Posting with(Attempt next) {
        return new Posting(name, content, wantedAt, earlier, outcome, published, replies, next);
    }

    /** The fact that it failed or needs a person; what is posted stays posted. */
    Posting after(PostingState problem, Note reason) {
        return published != null
                ? this
                : new Posting(name, content, wantedAt, earlier, problem, null, replies, attempt.in(problem, reason));
    }

    /**
     * It is in the network. Of all that facts wanted under its name, what the fact about it says counts from now on: whoever
     * wrote the others, and in whatever order.
     *
     * @param contentHash empty in facts of releases that did not say it: then what was wanted last counts
     */
    Posting publishedAs(Published there, AnswerKind kind, String contentHash) {
        Posting counted = contentHash.isEmpty() ? this : of(whatWas(Content.published(kind, contentHash)), List.of());
        return new Posting(
                name,
                counted.content,
                counted.wantedAt,
                List.of(),
                PostingState.POSTED,
                there,
                replies,
                attempt.in(PostingState.POSTED, Note.NONE));
    }

    /** A forger may have read the hash: the one counts whose text it is made of. */
    private Wanted whatWas(Content published) {
        return allWanted()
                .filter(wanted -> wanted.content().isWhatWas(published, isAnswer()))
                .findFirst()
                .orElseGet(() -> new Wanted(published, wantedAt));
    }

    /** The latest is the last. */
    Stream<Wanted> allWanted() {
        return Stream.concat(earlier.stream(), hasContent() ? Stream.of(whatIsWanted()) : Stream.empty());
    }

    /** After another fact that wants something under the same name: the latest counts, until it is published. */
    Posting wanted(Wanted latest) {
        if (published == null) {
            List<Wanted> known = allWanted().toList();
            // A copy of the real one, which anybody can write, may not cost it its place.
            return known.contains(latest) ? this : of(latest, EarlierFacts.kept(known, isAnswer()));
        }
        boolean isMissing =
                content == null || content.text().isEmpty() && latest.content().isWhatWas(content, isAnswer());
        return isMissing ? of(latest, List.of()) : this;
    }

    /** The posting with what is to be posted, or was: what was proved counts before what other facts want. */
    public Posting counting() {
        Wanted proved = content == null || published != null ? null : attempt.proved();
        return proved == null
                ? new Posting(name, content, wantedAt, List.of(), outcome, published, replies, attempt)
                : counting(proved);
    }

    /** The same with this content. */
    public Posting counting(Wanted what) {
        return of(what, List.of());
    }

    private Posting of(Wanted what, List<Wanted> before) {
        return new Posting(name, what.content(), what.at(), before, outcome, published, replies, attempt);
    }

    /** It was surely not there: open again. Where nobody noted how it goes on, it is looked for first. */
    Posting resumed(Instant at) {
        boolean noted = attempt.state() != PostingState.NEEDS_PERSON && attempt.state() != PostingState.FAILED;
        return published != null
                ? this
                : new Posting(
                        name, content, wantedAt, earlier, null, null, replies, noted ? attempt : attempt.lostAt(at));
    }

    /** Whether a fact says what is to be posted. */
    public boolean hasContent() {
        return content != null;
    }

    /** What is to be posted; a final answer without a text where no fact says it. */
    public Content contentOrNone() {
        return Objects.requireNonNullElse(content, Content.NONE);
    }

    /** The same, and since when it is wanted. */
    public Wanted whatIsWanted() {
        return new Wanted(contentOrNone(), wantedAt);
    }

    /** Whether a fact says it, not only an attempt. */
    boolean isRecorded() {
        return hasContent() || outcome != null || published != null || !replies.isEmpty();
    }

    /** Whether the facts say the same of how it ended. */
    boolean agrees(Posting other) {
        return outcome == other.outcome && Objects.equals(published, other.published);
    }

    Posting answeredBy(String replyId) {
        List<KnownReply> next = new ArrayList<>(replies);
        next.add(new KnownReply(replyId, false));
        return with(next);
    }

    Posting dismissed(String replyId) {
        return with(replies.stream()
                .map(r -> r.id().equals(replyId) ? new KnownReply(replyId, true) : r)
                .toList());
    }

    private Posting with(List<KnownReply> next) {
        return new Posting(name, content, wantedAt, earlier, outcome, published, next, attempt);
    }
}
