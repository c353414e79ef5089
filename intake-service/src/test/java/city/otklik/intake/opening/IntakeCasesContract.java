package city.otklik.intake.opening;

import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.opened;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseStatus;
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
}
