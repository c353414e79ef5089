package city.otklik.approval.cases;

import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.SampleCases;
import city.otklik.approval.SampleFacts;
import city.otklik.facts.BreachWithdrawn;
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
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Instant DUE = SampleFacts.NINE.plusSeconds(32_400);
    private static final Instant NEXT = DUE.plusSeconds(3600);

    private static ApprovalCase after(SpecificRecord... facts) {
        return SampleCases.after(SampleCases.annas(), facts);
    }

    private static SpecificRecord answerDue() {
        return SampleFacts.due(ID, ClockKind.ANSWER, 1, DUE);
    }

    private static DeadlineSuspended suspended() {
        return DeadlineSuspended.newBuilder()
                .setCaseId(ID)
                .setOccurredAt(SampleFacts.NINE)
                .setClock(ClockKind.ANSWER)
                .setRound(1)
                .setDue(DUE)
                .setLeftMillis(1000)
                .build();
    }

    @Test
    void the_next_obligation_leads_the_list() {
        ApprovalCase running = after(answerDue(), SampleFacts.due(ID, ClockKind.DRAFT, 1, DUE.minusSeconds(9000)));
        assertThat(running.clocks().workDue()).isEqualTo(DUE.minusSeconds(9000));
        assertThat(running.clocks().approvalDue()).isEqualTo(Clocks.NEVER);
        ApprovalCase met = SampleCases.after(running, SampleFacts.met(ID, ClockKind.DRAFT, 1));
        assertThat(met.clocks().workDue()).isEqualTo(DUE);
    }

    @Test
    void the_curators_clock_is_the_curators() {
        ApprovalCase running = after(answerDue(), SampleFacts.due(ID, ClockKind.APPROVAL, 1, DUE.minusSeconds(9000)));
        assertThat(running.clocks().workDue()).isEqualTo(DUE);
        assertThat(running.clocks().approvalDue()).isEqualTo(DUE.minusSeconds(9000));
    }

    @Test
    void the_clock_of_a_superseded_version_ends_alone() {
        ApprovalCase running = after(
                SampleFacts.due(ID, ClockKind.APPROVAL, 1, DUE),
                DeadlineCancelled.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setClock(ClockKind.APPROVAL)
                        .setRound(1)
                        .setDue(DUE)
                        .build(),
                SampleFacts.due(ID, ClockKind.APPROVAL, 2, NEXT));
        assertThat(running.clocks().dues()).singleElement().hasFieldOrPropertyWithValue("round", 2);
    }

    @Test
    void a_suspended_clock_is_due_never_and_a_resumed_one_again() {
        ApprovalCase stopped = after(answerDue(), suspended());
        assertThat(stopped.clocks().workDue()).isEqualTo(Clocks.NEVER);
        ApprovalCase runs = SampleCases.after(
                stopped,
                DeadlineResumed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setOldDue(DUE)
                        .setNewDue(NEXT)
                        .build());
        assertThat(runs.clocks().workDue()).isEqualTo(NEXT);
    }

    @Test
    void a_clock_that_moves_is_due_then() {
        ApprovalCase moved = after(
                answerDue(),
                DeadlineMoved.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(SampleFacts.NINE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setOldDue(DUE)
                        .setNewDue(NEXT)
                        .setProvisional(true)
                        .build());
        assertThat(moved.clocks().dues()).containsExactly(new Due(ClockKind.ANSWER, 1, NEXT, false, false, true));
    }

    @Test
    void a_missed_clock_stays_in_the_list_until_the_work_is_done() {
        ApprovalCase missed = after(
                answerDue(),
                DeadlineBreached.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(DUE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setDue(DUE)
                        .setNoticedAt(DUE)
                        .build());
        assertThat(missed.clocks().dues()).singleElement().hasFieldOrPropertyWithValue("missed", true);
        ApprovalCase withdrawn = SampleCases.after(
                missed,
                BreachWithdrawn.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(DUE)
                        .setClock(ClockKind.ANSWER)
                        .setRound(1)
                        .setDue(DUE)
                        .setEvidence("e")
                        .build());
        assertThat(withdrawn.clocks().dues()).singleElement().hasFieldOrPropertyWithValue("missed", false);
        ApprovalCase done = SampleCases.after(
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
        assertThat(done.clocks().dues()).isEmpty();
    }

    @Test
    void the_last_round_and_a_silent_author_are_shown() {
        ApprovalCase last = after(LastReworkRound.newBuilder()
                .setCaseId(ID)
                .setOccurredAt(SampleFacts.NINE)
                .setVersion(1)
                .setAnswerDue(DUE)
                .build());
        assertThat(last.clocks().lastRework()).isTrue();
        ApprovalCase silent = after(SampleFacts.asked(ID, 1), SampleFacts.unanswered(ID, 1, NEXT));
        assertThat(remind(silent)).isTrue();
    }

    @Test
    void a_reminder_ends_with_the_reply_in_whatever_order_the_two_arrive() {
        SpecificRecord reply = SampleFacts.answered(ID, 1, "Дом пять");
        SpecificRecord earlier = SampleFacts.unanswered(ID, 1, SampleFacts.NINE);
        SpecificRecord asked = SampleFacts.asked(ID, 1);
        assertThat(after(asked, earlier, reply)).isEqualTo(after(asked, reply, earlier));
        assertThat(remind(after(asked, earlier, reply))).isFalse();
        SpecificRecord dismissed = SampleFacts.dismissed(ID, 1);
        assertThat(remind(after(asked, earlier, reply, dismissed))).isFalse();
        assertThat(remind(after(asked, reply, dismissed, SampleFacts.unanswered(ID, 1, NEXT))))
                .isTrue();
    }

    @Test
    void nobody_decides_on_a_clock() {
        ApprovalCase before = SampleCases.after(SampleCases.annas(), SampleFacts.asked(ID, 1));
        for (SpecificRecord fact : List.of(answerDue(), suspended(), SampleFacts.unanswered(ID, 1, NEXT))) {
            assertThat(before.evolve(fact).decidedOn()).isEqualTo(before.decidedOn());
        }
        assertThat(before.evolve(SampleFacts.posted(ID, 1)).decidedOn()).isNotEqualTo(before.decidedOn());
    }

    private static boolean remind(ApprovalCase approvalCase) {
        return approvalCase.isUnanswered(approvalCase.clarification(1).orElseThrow());
    }

    @Test
    void deadlines_may_come_before_the_case() {
        ApprovalCase early = SampleCases.after(ApprovalCase.unknown(ID), answerDue());
        ApprovalCase known =
                SampleCases.after(early, SampleFacts.received(ID, Network.VK, "Где?"), SampleFacts.accepted(ID));
        assertThat(known.life().status().inWork()).isTrue();
        assertThat(known.clocks().workDue()).isEqualTo(DUE);
    }
}
