package city.otklik.publishing.cases;

import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.PublicationResumed;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Clarification;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.Posting.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What publishing knows of a case.
 *
 * @param link address of the citizen's message, under which everything is posted
 * @param authorId the author's id in the network, null where unknown
 * @param executor login of the one who is responsible (§6), null where none is appointed
 * @param postings in the order in which they were wanted
 * @param attemptsKnown no fact: true where every attempt to post was seen, false after a rebuild
 */
public record PublishingCase(
        String caseId,
        CaseLife life,
        Network network,
        String link,
        @Nullable String authorId,
        @Nullable String executor,
        List<Posting> postings,
        boolean attemptsKnown)
        implements ServiceCase<PublishingCase> {

    /** In these, what is approved or asked is posted. */
    public static final Set<CaseStatus> OPEN = EnumSet.of(
            CaseStatus.RECEIVED, CaseStatus.SCREENING_DOUBTED, CaseStatus.ACCEPTED, CaseStatus.INTERIM_ANSWERED);

    public PublishingCase {
        postings = List.copyOf(postings);
    }

    public static PublishingCase unknown(String caseId) {
        return new PublishingCase(caseId, CaseLife.unknown(), Network.OTHER, "", null, null, List.of(), false);
    }

    @Override
    public PublishingCase evolve(SpecificRecord fact) {
        PublishingCase next = switch (fact) {
            case MessageReceived received -> received(received);
            case ExecutorAppointed appointed -> by(appointed.getExecutor());
            case ExecutorSubstituted substituted -> by(substituted.getTo());
            case DraftApproved approved -> wanted(Posting.of(approved));
            case ClarificationAsked asked -> wanted(Posting.of(asked));
            case AnswerPublished answer ->
                change(
                        name(PostingKind.ANSWER, answer.getVersion()),
                        answer.getOccurredAt(),
                        p -> p.publishedAs(Published.of(answer), answer.getKind(), answer.getContentHash()));
            case ClarificationPosted posted ->
                change(
                        name(PostingKind.CLARIFICATION, posted.getClarification()),
                        posted.getOccurredAt(),
                        p -> p.publishedAs(Published.of(posted), AnswerKind.FINAL, posted.getContentHash()));
            case PublicationFailed failed ->
                change(
                        name(failed.getPosting(), failed.getNumber()),
                        failed.getOccurredAt(),
                        p -> p.after(PostingState.FAILED, Note.of(failed.getNote(), failed.getReason())));
            case PublicationNeedsPerson needs ->
                change(
                        name(needs.getPosting(), needs.getNumber()),
                        needs.getOccurredAt(),
                        p -> p.after(PostingState.NEEDS_PERSON, Note.of(needs.getNote(), needs.getReason())));
            case PublicationResumed resumed ->
                change(
                        name(resumed.getPosting(), resumed.getNumber()),
                        resumed.getOccurredAt(),
                        p -> p.resumed(resumed.getOccurredAt()));
            case ClarificationAnswered answered ->
                change(
                        name(PostingKind.CLARIFICATION, answered.getClarification()),
                        answered.getOccurredAt(),
                        p -> p.answeredBy(answered.getReplyId()));
            case ReplyDismissed dismissed ->
                change(
                        name(PostingKind.CLARIFICATION, dismissed.getClarification()),
                        dismissed.getOccurredAt(),
                        p -> p.dismissed(dismissed.getReplyId()));
            default -> this;
        };
        return next.with(correctsTime(fact) ? life : Occurrences.observed(life, fact));
    }

    /** Without attempts. */
    @Override
    public PublishingCase recorded() {
        return new PublishingCase(
                caseId,
                life,
                network,
                link,
                authorId,
                executor,
                postings.stream()
                        .filter(Posting::isRecorded)
                        .map(p -> p.with(Attempt.lost(p.wantedAt())))
                        .toList(),
                false);
    }

    /** With the attempts that were kept; nothing that may have been sent is sent again by itself. */
    @Override
    public PublishingCase withUnrecordedOf(PublishingCase stored) {
        KeptAttempts kept = new KeptAttempts(this, stored);
        return new PublishingCase(caseId, life, network, link, authorId, executor, kept.postings(), kept.areComplete())
                .settled();
    }

    /** The postings with their visible states; not what executors, departments and drafts do meanwhile. */
    @Override
    public Object decidedOn() {
        List<Posting> counting = postings.stream().map(Posting::counting).toList();
        return List.of(
                life.status(),
                life.clarifications(),
                with(counting).recorded().postings(),
                counting.stream().map(Posting::state).toList());
    }

    /** What {@code fact} wants to be posted and is not, since something else of the same number stays; empty for any other. */
    public Optional<Posting> ignored(SpecificRecord fact) {
        Optional<Posting> wanted = switch (fact) {
            case DraftApproved approved -> Optional.of(Posting.of(approved));
            case ClarificationAsked asked -> Optional.of(Posting.of(asked));
            default -> Optional.empty();
        };
        return wanted.filter(next -> posting(next.name())
                .filter(p -> p.whatIsWanted().equals(next.whatIsWanted()))
                .isEmpty());
    }

    public boolean isOpen() {
        return OPEN.contains(life.status());
    }

    /** Whether it ended for good: nothing is ever posted again. */
    public boolean isOver() {
        return !isOpen() && life.status() != CaseStatus.EXPECTED && life.status() != CaseStatus.REJECTED;
    }

    /** With what counts of all that facts say under this name. */
    public Optional<Posting> posting(PostingName name) {
        return postings.stream().filter(p -> p.name().equals(name)).findFirst().map(Posting::counting);
    }

    /** What is kept of what facts want under this name, the latest first. */
    public List<Wanted> wanted(PostingName name) {
        return postings.stream()
                .filter(p -> p.name().equals(name))
                .flatMap(Posting::allWanted)
                .toList()
                .reversed();
    }

    /** A clarification that is in the network. */
    public Optional<Posting> clarification(int number) {
        return posting(name(PostingKind.CLARIFICATION, number)).filter(p -> p.published() != null);
    }

    /** Whether the author's reply to it is awaited (§10). */
    public boolean awaitsReply(Posting clarification) {
        return isOpen() && life(clarification) == Clarification.OPEN;
    }

    /** Whether it was withdrawn or closed by an answer, or the case is not open. */
    public boolean isClosed(Posting clarification) {
        Clarification state = life(clarification);
        return !isOpen() || state == Clarification.WITHDRAWN || state == Clarification.CLOSED;
    }

    public boolean hasOpenPostings() {
        return postings.stream().anyMatch(p -> p.state().isOpen());
    }

    /** Whether a request for it may leave now: two answers of one case are never out at once. */
    public boolean allows(Posting posting) {
        boolean another = posting.isAnswer()
                && hasOther(posting.name(), p -> p.isAnswer() && p.state().isDoubtful());
        return isOpen() && isWanted(posting) && posting.hasContent() && !another;
    }

    /** Whether another posting of the case satisfies {@code which}. */
    public boolean hasOther(PostingName name, Predicate<Posting> which) {
        return postings.stream().anyMatch(p -> !p.name().equals(name) && which.test(p));
    }

    public boolean isWanted(Posting posting) {
        return whyUnwanted(posting).isEmpty();
    }

    /** Why it is wanted no longer, though it may be in the network; empty while it is wanted. */
    public Optional<Note> whyUnwanted(Posting posting) {
        return ending().or(() -> posting.isAnswer()
                ? newerThan(posting).map(version -> Note.of("superseded", version))
                : switch (life(posting)) {
                    case WITHDRAWN -> Optional.of(Note.of("clarification-withdrawn"));
                    case CLOSED -> Optional.of(Note.of("answer-published"));
                    default -> Optional.empty();
                });
    }

    /** The same with another attempt at one of its postings. */
    public PublishingCase with(PostingName name, Attempt attempt) {
        return with(postings.stream()
                        .map(p -> p.name().equals(name) ? p.with(attempt) : p)
                        .toList())
                .settled();
    }

    /** The same case, of which every attempt to post is seen from now on. */
    public PublishingCase withAttemptsKnown() {
        return new PublishingCase(caseId, life, network, link, authorId, executor, postings, true);
    }

    private PublishingCase received(MessageReceived message) {
        String author = message.getAuthor().getNetworkUserId();
        return new PublishingCase(
                caseId,
                life,
                message.getNetwork(),
                message.getLink(),
                author == null || author.isBlank() ? null : author,
                executor,
                postings,
                attemptsKnown);
    }

    private PublishingCase by(String login) {
        return new PublishingCase(caseId, life, network, link, authorId, login, postings, attemptsKnown);
    }

    private PublishingCase wanted(Posting next) {
        return change(next.name(), next.wantedAt(), p -> p.wanted(next.whatIsWanted()));
    }

    /** A posting whose own fact was read before the fact that wanted it is there without a text. */
    private PublishingCase change(PostingName name, Instant at, UnaryOperator<Posting> change) {
        if (posting(name).isPresent()) {
            return with(postings.stream()
                    .map(p -> p.name().equals(name) ? change.apply(p) : p)
                    .toList());
        }
        List<Posting> more = new ArrayList<>(postings);
        more.add(change.apply(Posting.without(name, at)));
        return with(more);
    }

    /** A time that was confirmed later changes nothing but the time. */
    private boolean correctsTime(SpecificRecord fact) {
        return fact instanceof AnswerPublished answer
                && posting(name(PostingKind.ANSWER, answer.getVersion()))
                        .filter(p -> p.published() != null)
                        .isPresent();
    }

    /** What is wanted no longer is dropped, except what may be in the network without anybody knowing. */
    private PublishingCase settled() {
        return with(postings.stream()
                .map(p -> whyUnwanted(p)
                        .filter(why -> isDropped(p))
                        .map(why -> p.with(p.attempt().in(PostingState.DROPPED, why)))
                        .orElse(p))
                .toList());
    }

    /** An answer that a newer version waits for is cleared up by a person: two answers would be worse than a question. */
    private boolean isDropped(Posting unwanted) {
        return switch (unwanted.state()) {
            case INTENDED, FAILED -> true;
            case NEEDS_PERSON -> isOver() || !unwanted.isAnswer();
            case ATTEMPTED, UNCERTAIN, POSTED, DROPPED -> false;
        };
    }

    private Optional<Note> ending() {
        return switch (life.status()) {
            case WITHDRAWN -> Optional.of(Note.of("case-withdrawn"));
            case TRANSFERRED -> Optional.of(Note.of("case-transferred"));
            case UNANSWERABLE -> Optional.of(Note.of("publication-impossible"));
            case ANSWERED -> Optional.of(Note.of("case-answered"));
            case CLOSED ->
                Optional.of(Note.of(
                        postings.stream()
                                        .anyMatch(p -> p.isAnswer()
                                                && p.published() != null
                                                && p.contentOrNone().kind() == AnswerKind.FINAL)
                                ? "case-answered"
                                : "publication-impossible"));
            default -> Optional.empty();
        };
    }

    private Optional<Integer> newerThan(Posting answer) {
        return postings.stream()
                .filter(Posting::isAnswer)
                .map(p -> p.name().number())
                .filter(number -> number > answer.name().number())
                .min(Integer::compare);
    }

    private Clarification life(Posting clarification) {
        return life.clarifications().getOrDefault(clarification.name().number(), Clarification.NONE);
    }

    private PublishingCase with(List<Posting> next) {
        return new PublishingCase(caseId, life, network, link, authorId, executor, next, attemptsKnown);
    }

    private PublishingCase with(CaseLife next) {
        return new PublishingCase(caseId, next, network, link, authorId, executor, postings, attemptsKnown).settled();
    }

    private static PostingName name(PostingKind kind, int number) {
        return new PostingName(kind, number);
    }
}
