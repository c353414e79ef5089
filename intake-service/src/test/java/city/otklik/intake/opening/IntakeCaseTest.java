package city.otklik.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.SealedTextOpened;
import org.junit.jupiter.api.Test;

class IntakeCaseTest {

    @Test
    void whatIsNotRecordedIsLeftOut() {
        IntakeCase accepted = CaseStories.accepted();
        assertThat(accepted.findings()).isNotNull();
        assertThat(accepted.recorded().findings()).isNull();
    }

    @Test
    void whoIsResponsibleIsKnownAndMakesNoFormStale() {
        IntakeCase accepted = CaseStories.accepted();
        IntakeCase appointed = accepted.evolve(new ExecutorAppointed("A", CaseStories.NOW, "ivanova"));
        assertThat(appointed.executor()).isEqualTo("ivanova");
        assertThat(appointed.life()).isEqualTo(accepted.life());
        assertThat(appointed.decidedOn()).isEqualTo(accepted.decidedOn());
    }

    @Test
    void whoOpensASealedTextMakesNoFormStale() {
        IntakeCase doubted = CaseStories.doubtful();
        SealedTextOpened opened = new SealedTextOpened("A", CaseStories.NOW, "ivanova", "executor", "решаю");
        assertThat(doubted.evolve(opened).decidedOn()).isEqualTo(doubted.decidedOn());
    }

    @Test
    void aFactThatDoesNotConcernIntakeChangesNothing() {
        IntakeCase accepted = CaseStories.accepted();
        DepartmentRefused refused = new DepartmentRefused("A", CaseStories.NOW, "UGH", "не наше");
        assertThat(IntakeCase.follows(refused)).isFalse();
        assertThat(accepted.evolve(refused)).isSameAs(accepted);
    }
}
