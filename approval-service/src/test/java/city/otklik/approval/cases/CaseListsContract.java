package city.otklik.approval.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClockKind;
import city.otklik.lifecycle.CaseEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CaseLists} does. The store may hold other cases too. */
abstract class CaseListsContract {

    private static final int ALL = 1000;

    abstract CaseLists lists();

    abstract void put(String caseId, CaseFile file);

    private static CaseFile of(String executor, long answerDueAfter) {
        CaseFile file = CaseFiles.folded(CaseFiles.annas(), Told.appointed(CaseFiles.ID, executor));
        return answerDueAfter == 0
                ? file
                : DeadlineStory.after(
                        file, Told.due(CaseFiles.ID, ClockKind.ANSWER, 1, Told.NINE.plusSeconds(answerDueAfter)));
    }

    private static CaseFile awaiting(String executor, long approvalDueAfter) {
        DraftVersion draft = new DraftVersion(
                1, AnswerKind.FINAL, "Текст", List.of(), "hash", executor, Told.NINE, List.of(), null, null);
        CaseFile file = of(executor, 100)
                .with(draft)
                .after(Occurrences.ofAnswer(CaseEvent.DraftSubmitted, AnswerKind.FINAL, 1));
        return DeadlineStory.after(
                file, Told.due(CaseFiles.ID, ClockKind.APPROVAL, 1, Told.NINE.plusSeconds(approvalDueAfter)));
    }

    @Test
    void an_executors_cases_come_by_due_and_those_without_last() {
        put("L1-none", of("lena", 0));
        put("L1-later", of("lena", 200));
        put("L1-sooner", of("lena", 100));
        put("L1-foreign", of("misha", 50));
        assertThat(lists().of("lena", ALL))
                .extracting(CaseLists.Listed::caseId)
                .containsExactly("L1-sooner", "L1-later", "L1-none");
        assertThat(lists().of("lena", 1)).extracting(CaseLists.Listed::caseId).containsExactly("L1-sooner");
    }

    @Test
    void a_case_that_ended_is_in_no_list() {
        CaseFile published = CaseFiles.folded(
                awaiting("nina", 10).after(Occurrences.ofAnswer(CaseEvent.DraftApproved, AnswerKind.FINAL, 1)),
                Told.published(CaseFiles.ID, 1, AnswerKind.FINAL));
        put("L2-ended", published);
        assertThat(lists().of("nina", ALL)).isEmpty();
        assertThat(lists().open(ALL)).extracting(CaseLists.Listed::caseId).doesNotContain("L2-ended");
        assertThat(lists().awaitingCurator(ALL))
                .extracting(CaseLists.Listed::caseId)
                .doesNotContain("L2-ended");
    }

    @Test
    void what_awaits_the_curator_comes_by_the_curators_due() {
        put("L3-later", awaiting("olga", 200));
        put("L3-sooner", awaiting("olga", 100));
        put("L3-drafting", of("olga", 50));
        assertThat(lists().awaitingCurator(ALL))
                .extracting(CaseLists.Listed::caseId)
                .containsSubsequence("L3-sooner", "L3-later")
                .doesNotContain("L3-drafting");
    }

    @Test
    void what_is_listed_is_the_whole_case() {
        CaseFile full = awaiting("pavel", 100)
                .with(new Question(1, "Где?", "pavel", Told.NINE, "https://vk.com/1", Told.NINE, "Дом пять", true))
                .after(Occurrences.ofQuestion(CaseEvent.ClarificationAsked, 1))
                .change(1, draft -> draft.decided(new DraftVersion.Decision(false, "c", Told.NINE, "Когда?")));
        put("L4", full);
        assertThat(lists().of("pavel", ALL))
                .singleElement()
                .satisfies(listed -> assertThat(listed.file()).isEqualTo(full));
        assertThat(lists().open(ALL)).extracting(CaseLists.Listed::caseId).contains("L4");
    }
}
