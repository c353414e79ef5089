package city.otklik.intake.linking;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.opened;
import static city.otklik.intake.opening.CaseStories.rejected;
import static city.otklik.intake.opening.CaseStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Ruling.Done;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.IntakeCase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatLinkingTest {

    private final Optional<IntakeCase> earlier = Optional.of(state(opened("B", SENT.minusSeconds(1), "Яма")));

    @Test
    void aRepeatIsConfirmedAndTheWordCanBeTakenBack() {
        var confirmed = done(RepeatLinking.link(Optional.of(accepted()), "B", earlier, true, NOW));
        assertThat(confirmed.facts()).containsExactly(new RepeatConfirmed("A", NOW, "B"));
        assertThat(confirmed.answer().repeatOf()).containsExactly("B");
        assertThat(refused(RepeatLinking.link(Optional.of(confirmed.state()), "B", earlier, true, NOW)))
                .isInstanceOf(LinkSaid.class);

        var denied = done(RepeatLinking.link(Optional.of(confirmed.state()), "B", earlier, false, NOW));
        assertThat(denied.facts()).containsExactly(new RepeatDenied("A", NOW, "B"));
        assertThat(denied.answer().repeatOf()).isEmpty();
    }

    @Test
    void onlyAnEarlierKnownCaseCanBeRepeated() {
        assertThat(refused(RepeatLinking.link(Optional.of(accepted()), "X", Optional.empty(), true, NOW)))
                .isInstanceOf(NoEarlierCase.class);
        assertThat(refused(RepeatLinking.link(Optional.of(accepted()), "A", Optional.of(accepted()), true, NOW)))
                .isInstanceOf(NoEarlierCase.class);
    }

    @Test
    void aRejectedMessageRepeatsNothing() {
        assertThat(refused(RepeatLinking.link(Optional.of(rejected()), "B", earlier, true, NOW))
                        .rule())
                .isEqualTo("wrong-moment");
    }

    private static Done<IntakeCase, Refusal, CaseView> done(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return (Done<IntakeCase, Refusal, CaseView>) ruling;
    }

    private static Refusal refused(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return ((Ruling.Refused<IntakeCase, Refusal, CaseView>) ruling).refusal();
    }
}
