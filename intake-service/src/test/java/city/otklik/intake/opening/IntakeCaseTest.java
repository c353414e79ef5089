package city.otklik.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.testkit.RandomLife;
import org.junit.jupiter.api.Test;

class IntakeCaseTest {

    private static final int LIVES = 300;
    private static final int STEPS = 40;

    @Test
    void whatTwoServicesDecidedAtTheSameTimeLeadsToOneStateInEitherOrder() {
        for (int seed = 0; seed < LIVES; seed++) {
            RandomLife life = new RandomLife("A", seed);
            IntakeCase known = IntakeCase.unknown("A");
            for (int step = 0; step < STEPS && !life.ended(); step++) {
                assertThat(life.differing(CaseEvent.Owner.INTAKE, known)).isEmpty();
                known = known.evolve(life.next());
            }
        }
    }

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
    void aFactThatDoesNotConcernIntakeChangesNothing() {
        IntakeCase accepted = CaseStories.accepted();
        DepartmentRefused refused = new DepartmentRefused("A", CaseStories.NOW, "UGH", "не наше");
        assertThat(IntakeCase.follows(refused)).isFalse();
        assertThat(accepted.evolve(refused)).isSameAs(accepted);
    }
}
