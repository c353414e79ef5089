package city.otklik.approval.cases;

import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A case as approval keeps it. Immutable.
 *
 * @param enquiry what the citizen wrote, null while only other facts of the case have arrived
 * @param life what may happen to it now
 * @param repeatOf cases that it repeats (§14); empty for a first message
 * @param interimAnswers how many interim answers were published (§13)
 * @param drafts every version, in order
 * @param questions every question to the author, in order
 * @param dues the clocks that run
 * @param lastRework true when another return could not be met within the term (reading 15)
 * @param listing what the lists are sorted by
 */
public record CaseFile(
        @Nullable Enquiry enquiry,
        CaseLife life,
        Handling handling,
        List<String> repeatOf,
        int interimAnswers,
        List<DraftVersion> drafts,
        List<Question> questions,
        List<Due> dues,
        boolean lastRework,
        @Nullable Listing listing) {

    public CaseFile {
        repeatOf = List.copyOf(repeatOf);
        drafts = List.copyOf(drafts);
        questions = List.copyOf(questions);
        dues = List.copyOf(dues);
        listing = Listing.of(life.status(), life.draft(), handling.executor(), dues);
    }

    /** A case nothing is known of yet. */
    public static CaseFile unknown() {
        return new CaseFile(
                null, CaseLife.unknown(), Handling.none(), List.of(), 0, List.of(), List.of(), List.of(), false, null);
    }

    /** The version with this number. */
    public Optional<DraftVersion> draft(int version) {
        return drafts.stream().filter(draft -> draft.version() == version).findFirst();
    }

    /** The version that counts: the last one submitted. */
    public Optional<DraftVersion> latestDraft() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    /** The question with this number. */
    public Optional<Question> question(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst();
    }

    /** Whether {@code login} is the case's one responsible executor (§6). */
    public boolean isOf(String login) {
        return login.equals(handling.executor());
    }

    /** The case after what has just happened here. */
    public CaseFile after(Occurrence occurrence) {
        return with(life.observed(occurrence));
    }

    /** With one more version. */
    public CaseFile with(DraftVersion draft) {
        List<DraftVersion> more = new ArrayList<>(drafts);
        more.add(draft);
        return changed(more, questions);
    }

    /** With one more question. */
    public CaseFile with(Question question) {
        List<Question> more = new ArrayList<>(questions);
        more.add(question);
        return changed(drafts, more);
    }

    /** With one version changed; the same where there is none of this number. */
    public CaseFile change(int version, UnaryOperator<DraftVersion> change) {
        return changed(
                drafts.stream()
                        .map(draft -> draft.version() == version ? change.apply(draft) : draft)
                        .toList(),
                questions);
    }

    CaseFile changeQuestion(int number, UnaryOperator<Question> change) {
        return changed(
                drafts,
                questions.stream()
                        .map(question -> question.number() == number ? change.apply(question) : question)
                        .toList());
    }

    CaseFile with(CaseLife next) {
        return new CaseFile(
                enquiry, next, handling, repeatOf, interimAnswers, drafts, questions, dues, lastRework, null);
    }

    CaseFile with(Enquiry next) {
        return new CaseFile(next, life, handling, repeatOf, interimAnswers, drafts, questions, dues, lastRework, null);
    }

    CaseFile with(Handling next) {
        return new CaseFile(enquiry, life, next, repeatOf, interimAnswers, drafts, questions, dues, lastRework, null);
    }

    CaseFile repeating(List<String> cases) {
        return new CaseFile(enquiry, life, handling, cases, interimAnswers, drafts, questions, dues, lastRework, null);
    }

    CaseFile withInterimAnswers(int count) {
        return new CaseFile(enquiry, life, handling, repeatOf, count, drafts, questions, dues, lastRework, null);
    }

    CaseFile withDues(List<Due> next) {
        return new CaseFile(
                enquiry, life, handling, repeatOf, interimAnswers, drafts, questions, next, lastRework, null);
    }

    CaseFile inLastRework() {
        return new CaseFile(enquiry, life, handling, repeatOf, interimAnswers, drafts, questions, dues, true, null);
    }

    private CaseFile changed(List<DraftVersion> versions, List<Question> asked) {
        return new CaseFile(enquiry, life, handling, repeatOf, interimAnswers, versions, asked, dues, lastRework, null);
    }
}
