package city.otklik.approval.cases;

import static city.otklik.approval.CaseFiles.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
import city.otklik.facts.BreachWithdrawn;
import city.otklik.facts.ClarificationUnanswered;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineResumed;
import city.otklik.facts.DeadlineSuspended;
import city.otklik.facts.LastReworkRound;
import city.otklik.facts.Network;
import java.time.Instant;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class DeadlineStoryTest {

    private static final Instant DUE = Told.NINE.plusSeconds(32_400);
    private static final Instant NEXT = DUE.plusSeconds(3600);

    private static CaseFile told(SpecificRecord... facts) {
        CaseFile file = CaseFiles.annas();
        for (SpecificRecord fact : facts) {
            file = DeadlineStory.after(file, fact);
        }
        return file;
    }

    private static SpecificRecord answerDue() {
        return Told.due(ID, ClockKind.ANSWER, 1, DUE);
    }

    private static Listing listing(CaseFile file) {
        return Objects.requireNonNull(file.listing());
    }

    private static DeadlineSuspended suspended() {
        return DeadlineSuspended.newBuilder()
                .setCaseId(ID)
                .setOccurredAt(Told.NINE)
                .setClock(ClockKind.ANSWER)
                .setRound(1)
                .setDue(DUE)
                .setLeftMillis(1000)
                .build();
    }

    @Test
    void the_next_obligation_leads_the_list() {
        CaseFile file = told(answerDue(), Told.due(ID, ClockKind.DRAFT, 1, DUE.minusSeconds(9000)));
        assertThat(listing(file).workDue()).isEqualTo(DUE.minusSeconds(9000));
        assertThat(listing(file).approvalDue()).isEqualTo(Listing.NEVER);
        CaseFile met = DeadlineStory.after(file, Told.met(ID, ClockKind.DRAFT, 1));
        assertThat(listing(met).workDue()).isEqualTo(DUE);
    }

    @Test
    void the_curators_clock_is_the_curators() {
        CaseFile file = told(answerDue(), Told.due(ID, ClockKind.APPROVAL, 1, DUE.minusSeconds(9000)));
        assertThat(listing(file).workDue()).isEqualTo(DUE);
        assertThat(listing(file).approvalDue()).isEqualTo(DUE.minusSeconds(9000));
    }

    @Test
    void the_clock_of_a_superseded_version_ends_alone() {
        CaseFile file = told(
                Told.due(ID, ClockKind.APPROVAL, 1, DUE),
                DeadlineCancelled.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setClock(ClockKind.APPROVAL)
                        .setRound(1)
                        .setDue(DUE)
                        .build(),
                Told.due(ID, ClockKind.APPROVAL, 2, NEXT));
        assertThat(file.dues()).singleElement().hasFieldOrPropertyWithValue("round", 2);
    }

    @Test
    void a_suspended_clock_is_due_never_and_a_resumed_one_anew() {
        CaseFile stopped = told(answerDue(), suspended());
        assertThat(listing(stopped).workDue()).isEqualTo(Listing.NEVER);
        CaseFile runs = DeadlineStory.after(
                stopped,
                DeadlineResumed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setOldDue(DUE)
                        .setNewDue(NEXT)
                        .build());
        assertThat(listing(runs).workDue()).isEqualTo(NEXT);
    }

    @Test
    void a_clock_that_moves_is_due_then() {
        CaseFile moved = told(
                answerDue(),
                DeadlineMoved.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(Told.NINE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setOldDue(DUE)
                        .setNewDue(NEXT)
                        .setProvisional(true)
                        .build());
        assertThat(moved.dues()).containsExactly(new Due(ClockKind.ANSWER, 1, NEXT, false, false, true));
    }

    @Test
    void a_missed_clock_stays_in_the_list_until_the_work_is_done() {
        CaseFile missed = told(
                answerDue(),
                DeadlineBreached.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(DUE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setDue(DUE)
                        .setNoticedAt(DUE)
                        .build());
        assertThat(missed.dues()).singleElement().hasFieldOrPropertyWithValue("missed", true);
        CaseFile withdrawn = DeadlineStory.after(
                missed,
                BreachWithdrawn.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(DUE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setDue(DUE)
                        .setEvidence("e")
                        .build());
        assertThat(withdrawn.dues()).singleElement().hasFieldOrPropertyWithValue("missed", false);
        CaseFile done = DeadlineStory.after(
                missed,
                DeadlineOverrun.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(NEXT)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setDue(DUE)
                        .setElapsedMillis(1)
                        .setWorkingMillis(1)
                        .build());
        assertThat(done.dues()).isEmpty();
    }

    @Test
    void the_last_round_and_a_silent_author_are_shown() {
        CaseFile last = told(LastReworkRound.newBuilder()
                .setCaseId(ID)
                .setOccurredAt(Told.NINE)
                .setVersion(1)
                .setAnswerDue(DUE)
                .build());
        assertThat(last.lastRework()).isTrue();
        CaseFile silent = DeadlineStory.after(
                CaseFiles.annas().with(Question.asked(1, "Где?", "anna", Told.NINE)),
                ClarificationUnanswered.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(NEXT)
                        .setClarification(1)
                        .setPostedAt(Told.NINE)
                        .build());
        assertThat(silent.question(1).orElseThrow().remind()).isTrue();
    }

    @Test
    void deadlines_may_come_before_the_case() {
        CaseFile early = DeadlineStory.after(CaseFile.unknown(), answerDue());
        CaseFile known = CaseFiles.folded(early, Told.received(ID, Network.VK, "Где?"), Told.accepted(ID));
        assertThat(listing(known).open()).isTrue();
        assertThat(listing(known).workDue()).isEqualTo(DUE);
    }
}
