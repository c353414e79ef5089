package city.otklik.benchmarks.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contender gives our answers, or is known for what it does otherwise. */
class ContendersAgreeTest {

    private static final int QUESTIONS = 400;

    static List<Heat> heats() {
        return Heat.all();
    }

    @ParameterizedTest
    @MethodSource("heats")
    void onTheQuestionsThatAreTimed(Heat heat) {
        assertThat(heat.wrongAnswers(QUESTIONS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JBPM")
    void onBothOfficesAndBothTerms(ContenderKind kind) {
        for (var office : OfficeHours.values()) {
            for (var term : Term.values()) {
                var gate = new CorrectnessGate(office, new Questions(term, QUESTIONS, 5));
                assertThat(gate.wrongSums(kind)).isEmpty();
                assertThat(gate.wrongMeasurements(kind)).isEmpty();
            }
        }
    }

    @Test
    void jbpmKnowsNoLunchAndCannotMeasure() {
        long noon = Instant.parse("2026-03-03T09:00:00Z").toEpochMilli();
        long twoHours = 2 * 3_600_000L;
        var jbpm = ContenderKind.JBPM.prepare(OfficeHours.CITY);
        assertThat(OfficeHours.CITY.calendar().add(noon, twoHours)).isEqualTo(noon + 3 * 3_600_000L);
        assertThat(jbpm.add(noon, twoHours)).isEqualTo(noon + twoHours);
        assertThatThrownBy(() -> jbpm.between(noon, noon + twoHours)).hasMessageContaining("cannot measure");
    }

    @Test
    void jbpmPutsATermUsedUpAtClosingOffToTheNextOpening() {
        var calendar = OfficeHours.PLAIN.calendar();
        long monday = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();
        long wholeDay = 9 * 3_600_000L;
        long closing = calendar.add(monday, wholeDay);
        assertThat(calendar.isWorking(closing)).isFalse();
        assertThat(ContenderKind.JBPM.prepare(OfficeHours.PLAIN).add(monday, wholeDay))
                .isEqualTo(calendar.nextWorking(closing))
                .isNotEqualTo(closing);
    }
}
