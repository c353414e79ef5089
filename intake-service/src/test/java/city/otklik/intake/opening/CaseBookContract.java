package city.otklik.intake.opening;

import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.opened;
import static city.otklik.intake.opening.CaseStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of cases does. */
abstract class CaseBookContract {

    private CaseBook book;

    /** A book with nothing in it. */
    abstract CaseBook empty();

    abstract void keep(IntakeCase opened);

    @BeforeEach
    void threeCases() {
        book = empty();
        keep(state(opened("late", SENT.plusSeconds(2), "Яма на улице Мира")));
        keep(state(opened("doubt", SENT.plusSeconds(1), "Вы там дебилы")));
        keep(state(opened("early", SENT, "Фонарь на улице Мира")));
    }

    @Test
    void theOneSentFirstStandsAtTheTop() {
        assertThat(book.standing(null, 10)).extracting(IntakeCase::caseId).containsExactly("early", "doubt", "late");
    }

    @Test
    void onlyTheStateAskedForIsListedAndCounted() {
        assertThat(book.standing(CaseStatus.SCREENING_DOUBTED, 10))
                .containsExactly(state(opened("doubt", SENT.plusSeconds(1), "Вы там дебилы")));
        assertThat(book.count(CaseStatus.ACCEPTED)).isEqualTo(2);
        assertThat(book.standing(CaseStatus.CLOSED, 10)).isEmpty();
    }

    @Test
    void noMoreThanTheLimitAreListed() {
        assertThat(book.standing(CaseStatus.ACCEPTED, 1))
                .extracting(IntakeCase::caseId)
                .containsExactly("early");
    }
}
