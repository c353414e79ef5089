package city.otklik.intake.linking;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.after;
import static city.otklik.intake.opening.CaseStories.facts;
import static city.otklik.intake.opening.CaseStories.refusal;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.intake.linking.RepeatDecider.LinkRepeat;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatDeciderTest {

    private static final Instant EARLIER = SENT.minusSeconds(1);

    @Test
    void aRepeatIsConfirmedAndTheDecisionCanBeReversed() {
        Decision<IntakeCase> decision = link(accepted(), "B", EARLIER, true);
        IntakeCase confirmed = after(accepted(), decision);
        assertThat(facts(decision)).containsExactly(new RepeatConfirmed("A", NOW, "B"));
        assertThat(CaseView.of(confirmed).repeatOf()).containsExactly("B");
        assertThat(refusal(link(confirmed, "B", EARLIER, true)).rule()).isEqualTo("repeat-decided-before");

        Decision<IntakeCase> reversed = link(confirmed, "B", EARLIER, false);
        assertThat(facts(reversed)).containsExactly(new RepeatDenied("A", NOW, "B"));
        assertThat(CaseView.of(after(confirmed, reversed)).repeatOf()).isEmpty();
    }

    @Test
    void onlyAnEarlierKnownCaseCanBeRepeated() {
        assertThat(refusal(link(accepted(), "X", null, true)).rule()).isEqualTo("unknown-earlier-case");
        assertThat(refusal(link(accepted(), "A", SENT, true)).rule()).isEqualTo("no-earlier-case");
    }

    @Test
    void theDecisionsHaveAnEndAndAnyOfThemCanBeReversedThen() {
        IntakeCase known = accepted();
        for (int earlier = 0; earlier < RepeatDecider.MOST_DECISIONS; earlier++) {
            known = after(known, link(known, "B" + earlier, EARLIER, earlier % 2 == 0));
        }
        assertThat(refusal(link(known, "C", EARLIER, true)).rule()).isEqualTo("too-many-repeats");
        assertThat(facts(link(known, "B0", EARLIER, false))).hasSize(1);
    }

    @Test
    void aRejectedMessageRepeatsNothing() {
        assertThat(refusal(link(rejected(), "B", EARLIER, true)).rule()).isEqualTo("wrong-moment");
    }

    @Test
    void onlyItsExecutorOrTheSupervisorDecides() {
        IntakeCase annas = accepted().evolve(new ExecutorAppointed("A", NOW, "anna"));
        assertThat(facts(by("anna", annas))).hasSize(1);
        assertThat(refusal(by("boris", annas)).rule()).isEqualTo("another-executors-case");
        assertThat(refusal(by("anna", accepted())).rule()).isEqualTo("nobodys-case");
        IntakeCase handedOver = annas.evolve(new ExecutorSubstituted("A", NOW, "anna", "boris", "отпуск"));
        assertThat(facts(by("boris", handedOver))).hasSize(1);
        assertThat(refusal(by("anna", handedOver)).rule()).isEqualTo("another-executors-case");
    }

    private static Decision<IntakeCase> by(String login, IntakeCase known) {
        return RepeatDecider.link(known, new LinkRepeat(TestCallers.executor(login), "B", EARLIER, true), NOW);
    }

    private static Decision<IntakeCase> link(
            IntakeCase known, String repeatOf, @Nullable Instant earlierSentAt, boolean confirmed) {
        return RepeatDecider.link(
                known, new LinkRepeat(TestCallers.supervisor(), repeatOf, earlierSentAt, confirmed), NOW);
    }
}
