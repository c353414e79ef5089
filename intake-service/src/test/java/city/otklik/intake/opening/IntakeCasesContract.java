package city.otklik.intake.opening;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.opened;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.CaseTransferred;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.RejectionConfirmed;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionProposalDeclined;
import city.otklik.facts.RejectionProposed;
import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of cases does. */
abstract class IntakeCasesContract {

    private IntakeCases cases;

    /** Lists with nothing in them. */
    abstract IntakeCases empty();

    abstract void keep(IntakeCase opened);

    @BeforeEach
    void threeCases() {
        cases = empty();
        keep(opened("late", SENT.plusSeconds(2), "Яма на улице Мира"));
        keep(opened("doubt", SENT.plusSeconds(1), "Вы там дебилы"));
        keep(opened("early", SENT, "Фонарь на улице Мира"));
    }

    @Test
    void theOneSentFirstIsAtTheTop() {
        assertThat(cases.in(null, 10)).extracting(IntakeCase::caseId).containsExactly("early", "doubt", "late");
    }

    @Test
    void onlyTheStateAskedForIsListedAndCounted() {
        assertThat(cases.in(CaseStatus.SCREENING_DOUBTED, 10))
                .containsExactly(opened("doubt", SENT.plusSeconds(1), "Вы там дебилы"));
        assertThat(cases.count(CaseStatus.ACCEPTED)).isEqualTo(2);
        assertThat(cases.in(CaseStatus.CLOSED, 10)).isEmpty();
    }

    @Test
    void noMoreThanTheLimitAreListed() {
        assertThat(cases.in(CaseStatus.ACCEPTED, 1))
                .extracting(IntakeCase::caseId)
                .containsExactly("early");
    }

    @Test
    void proposalsThatWaitAreListedByAgeAndVoidOnesNot() {
        keep(proposed("second", NOW.plusSeconds(2)));
        keep(proposed("first", NOW.plusSeconds(1)));
        keep(proposed("withdrawn", NOW).evolve(new MessageWithdrawn("withdrawn", NOW, "ошибка")));
        keep(proposed("transferred", NOW).evolve(new CaseTransferred("transferred", NOW, "прокуратура", "59-ФЗ")));
        keep(proposed("declined", NOW).evolve(new RejectionProposalDeclined("declined", NOW, "по делу")));
        assertThat(cases.proposedForRejection(10))
                .extracting(IntakeCase::caseId)
                .containsExactly("first", "second");
        assertThat(cases.proposedForRejection(1)).extracting(IntakeCase::caseId).containsExactly("first");
    }

    @Test
    void rejectionsByRuleAreListedUntilSomebodyLookedAtThem() {
        IntakeCase rejected = opened("obscene", SENT, "Пиздец, а не дорога");
        keep(rejected);
        keep(opened("seen", SENT, "Пиздец, а не дорога").evolve(new RejectionConfirmed("seen", NOW, "anna")));
        assertThat(cases.unconfirmedRejections(10)).containsExactly(rejected);
    }

    @Test
    void sealedThreatsAreListedTheLatestFirst() {
        keep(opened("threat", SENT, "Главе передайте: башку проломлю"));
        keep(opened("later", SENT.plusSeconds(5), "Главе передайте: башку проломлю"));
        keep(opened("accepted", SENT, "Главе передайте: башку проломлю")
                .evolve(OpeningDecider.accepted(opened("accepted", SENT, "x"), Findings.NONE, NOW)));
        assertThat(cases.threats(10)).extracting(IntakeCase::caseId).containsExactly("later", "threat");
        assertThat(cases.threats(1)).extracting(IntakeCase::caseId).containsExactly("later");
    }

    private static IntakeCase proposed(String caseId, Instant at) {
        return opened(caseId, SENT, "Яма на улице Мира")
                .evolve(new RejectionProposed(caseId, at, RejectionGround.INSULT, "Яма", "брань", "anna"));
    }
}
