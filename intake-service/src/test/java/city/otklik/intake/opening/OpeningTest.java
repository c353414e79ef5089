package city.otklik.intake.opening;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.opened;
import static city.otklik.intake.opening.CaseStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.facts.SimilarCase;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.Likeness;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void aMessageThatPassesIsReceivedAndAcceptedInOneWrite() {
        var step = opened(
                "A",
                "Ну и жопа эта дорога",
                new Likeness("B", 0.8, true, "тот же автор"),
                new Likeness("C", 0.45, false, "та же улица"));

        assertThat(step.facts()).hasSize(2);
        assertThat(((MessageReceived) step.facts().get(0)).getText()).isEqualTo("Ну и жопа эта дорога");
        MessageAccepted accepted = (MessageAccepted) step.facts().get(1);
        assertThat(accepted.getSentAt()).isEqualTo(SENT);
        assertThat(accepted.getOccurredAt()).isEqualTo(NOW);
        assertThat(accepted.getMarks()).containsExactly("coarse-word");
        assertThat(accepted.getRepeats()).containsExactly(new SimilarCase("B", 0.8, "тот же автор"));
        assertThat(state(step).life().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(CaseView.of(state(step)).similar()).hasSize(2);
    }

    @Test
    void aDoubtNamesEveryGroundAndRule() {
        var step = opened("A", "Вы дебилы, главе башку проломлю");
        ScreeningDoubted doubted = (ScreeningDoubted) step.facts().get(1);
        assertThat(doubted.getGrounds()).containsExactly(RejectionGround.THREAT_TO_OFFICIAL, RejectionGround.INSULT);
        assertThat(doubted.getEvidence()).containsExactly("threat:phrase", "insult:debil");
        assertThat(state(step).life().status()).isEqualTo(CaseStatus.SCREENING_DOUBTED);
    }

    @Test
    void aCertainRejectionQuotesRulesAndNeverTheCitizen() {
        var step = opened("A", "Пиздец, а не дорога");
        MessageRejected rejected = (MessageRejected) step.facts().get(1);
        assertThat(rejected.getByPerson()).isFalse();
        assertThat(rejected.getEvidence()).containsExactly("obscenity:pizd");
        assertThat(state(step).life().status()).isEqualTo(CaseStatus.REJECTED);
    }
}
