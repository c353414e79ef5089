package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ObservedFactsTest {

    @Provide
    Arbitrary<List<Occurrence>> facts() {
        return Combinators.combine(
                        Arbitraries.of(CaseEvent.class),
                        Arbitraries.of(Matter.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2).set().ofMaxSize(2).injectNull(0.5))
                .as(Occurrence::new)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void factsInAnyOrderAreTakenAndEndedRegionsStay(@ForAll("facts") List<Occurrence> facts) {
        CaseLife life = CaseLife.unknown();
        for (Occurrence fact : facts) {
            CaseLife next = life.observed(fact);
            if (RegionRules.ended(life.status())) {
                assertThat(next.status()).isEqualTo(life.status());
            }
            if (RegionRules.ended(life.draft())) {
                assertThat(next.draft()).isEqualTo(life.draft());
            }
            assertThat(next.version()).isGreaterThanOrEqualTo(life.version());
            life = next;
        }
    }

    @Property
    void whatACommandMayDoIsWhatReadersWillSee(@ForAll("facts") List<Occurrence> facts) {
        CaseLife life = CaseLife.unknown();
        for (Occurrence fact : facts) {
            switch (CaseLife.after(life, fact)) {
                case Transition.Moved(CaseLife next) ->
                    assertThat(life.observed(fact)).isEqualTo(next);
                case Transition.Unchanged(CaseLife same) ->
                    assertThat(life.observed(fact)).isEqualTo(same);
                case Transition.NotAllowed refused ->
                    assertThat(refused.remedy().in(Locale.ENGLISH)).endsWith(".");
            }
            life = life.observed(fact);
        }
    }

    @Test
    void aReaderWhoMissedTheReceiptTakesTheAcceptance() {
        assertThat(CaseLife.unknown().observed(MessageAccepted).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aReplyWhoseRecordOvertookThePostingStaysAReply() {
        CaseLife life = CaseLife.unknown()
                .observed(MessageAccepted)
                .observed(ClarificationAsked)
                .observed(ClarificationAnswered)
                .observed(ClarificationPosted);
        assertThat(life.clarifications()).containsEntry(0, Clarification.ANSWERED);
    }

    @Test
    void aFactReadTwiceMovesNothingBack() {
        CaseLife approved = CaseLife.unknown()
                .observed(MessageAccepted)
                .observed(Occurrence.of(DraftSubmitted).ofVersion(1))
                .observed(Occurrence.of(DraftReturned).ofVersion(1))
                .observed(Occurrence.of(DraftSubmitted).ofVersion(2))
                .observed(Occurrence.of(DraftApproved).ofVersion(2));
        assertThat(approved.observed(MessageReceived)).isEqualTo(approved);
        assertThat(approved.observed(Occurrence.of(DraftSubmitted).ofVersion(1)))
                .isEqualTo(approved);
        assertThat(approved.observed(Occurrence.of(DraftSubmitted).ofVersion(2)))
                .isEqualTo(approved);
        assertThat(approved.observed(Occurrence.of(DraftReturned).ofVersion(1))).isEqualTo(approved);
    }

    @Test
    void anAnswerThatWentOutStaysAnAnswerWhenTheWithdrawalCameTooLate() {
        CaseLife answered = CaseLife.unknown().observed(MessageAccepted).observed(AnswerPublished);
        assertThat(answered.status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(answered.observed(MessageWithdrawn).status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void aNewerVersionWins() {
        CaseLife approved = CaseLife.unknown()
                .observed(MessageAccepted)
                .observed(Occurrence.of(DraftSubmitted).ofVersion(1))
                .observed(Occurrence.of(DraftApproved).ofVersion(1))
                .observed(Occurrence.of(DraftSubmitted).ofVersion(2));
        assertThat(approved.draft()).isEqualTo(Draft.AWAITING_CURATOR);
        assertThat(approved.version()).isEqualTo(2);
    }
}
