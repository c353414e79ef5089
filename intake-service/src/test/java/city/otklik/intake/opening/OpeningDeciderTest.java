package city.otklik.intake.opening;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.after;
import static city.otklik.intake.opening.CaseStories.command;
import static city.otklik.intake.opening.CaseStories.facts;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.facts.SimilarCase;
import city.otklik.intake.opening.OpeningDecider.OpenCase;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.Likeness;
import org.junit.jupiter.api.Test;

class OpeningDeciderTest {

    private static final IntakeCase UNKNOWN = IntakeCase.unknown("A");

    @Test
    void aMessageThatPassesIsReceivedAndAcceptedInOneWrite() {
        var decision = open(
                "Ну и жопа эта дорога",
                new Likeness("B", 0.8, true, "тот же автор"),
                new Likeness("C", 0.45, false, "та же улица"));
        assertThat(facts(decision)).hasSize(2);
        assertThat(((MessageReceived) facts(decision).get(0)).getText()).isEqualTo("Ну и жопа эта дорога");
        MessageAccepted accepted = (MessageAccepted) facts(decision).get(1);
        assertThat(accepted.getSentAt()).isEqualTo(SENT);
        assertThat(accepted.getOccurredAt()).isEqualTo(NOW);
        assertThat(accepted.getMarks()).containsExactly("coarse-word");
        assertThat(accepted.getRepeats()).containsExactly(new SimilarCase("B", 0.8, "тот же автор"));
        IntakeCase state = after(UNKNOWN, decision);
        assertThat(state.life().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(CaseView.of(state).similar()).hasSize(2);
    }

    @Test
    void aDoubtNamesEveryGroundAndRule() {
        var decision = open("Вы дебилы, главе башку проломлю");
        ScreeningDoubted doubted = (ScreeningDoubted) facts(decision).get(1);
        assertThat(doubted.getGrounds()).containsExactly(RejectionGround.THREAT_TO_OFFICIAL, RejectionGround.INSULT);
        assertThat(doubted.getEvidence()).containsExactly("threat:phrase", "insult:debil");
        assertThat(after(UNKNOWN, decision).life().status()).isEqualTo(CaseStatus.SCREENING_DOUBTED);
    }

    @Test
    void aCertainRejectionQuotesRulesAndNeverTheCitizen() {
        var decision = open("Пиздец, а не дорога");
        MessageRejected rejected = (MessageRejected) facts(decision).get(1);
        assertThat(rejected.getByPerson()).isFalse();
        assertThat(rejected.getEvidence()).containsExactly("obscenity:pizd");
        assertThat(after(UNKNOWN, decision).life().status()).isEqualTo(CaseStatus.REJECTED);
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        OpenCase command = command("A", SENT, "Яма на улице Мира");
        IntakeCase opened = after(UNKNOWN, OpeningDecider.open(UNKNOWN, command));
        var again = OpeningDecider.open(opened, command);
        assertThat(facts(again)).isEmpty();
        assertThat(after(opened, again)).isEqualTo(opened);
    }

    private static Decision<IntakeCase> open(String text, Likeness... similar) {
        return OpeningDecider.open(UNKNOWN, command("A", SENT, text, similar));
    }
}
