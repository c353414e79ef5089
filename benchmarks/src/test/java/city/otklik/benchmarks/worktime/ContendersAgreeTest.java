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
        for (var office : Office.values()) {
            for (var term : Term.values()) {
                var gate = new CorrectnessGate(office, new Questions(term, QUESTIONS, 5));
                assertThat(gate.wrongSums(kind)).isEmpty();
                assertThat(gate.wrongMeasurements(kind)).isEmpty();
            }
        }
    }

    @Test
    void jbpmDiffersOnTheCitysCalendarAndCannotMeasure() {
        var gate = new CorrectnessGate(Office.CITY, new Questions(Term.MIXED, QUESTIONS, 5));
        assertThat(gate.wrongSums(ContenderKind.JBPM)).hasSizeGreaterThan(QUESTIONS / 2);
        assertThatThrownBy(() -> gate.wrongMeasurements(ContenderKind.JBPM)).hasMessageContaining("cannot measure");
    }

    @Test
    void jbpmPutsATermUsedUpAtClosingOffToTheNextOpening() {
        var calendar = Office.PLAIN.calendar();
        long monday = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();
        long wholeDay = 9 * 3_600_000L;
        long closing = calendar.add(monday, wholeDay);
        assertThat(calendar.isWorking(closing)).isFalse();
        assertThat(ContenderKind.JBPM.prepare(Office.PLAIN).add(monday, wholeDay))
                .isEqualTo(calendar.nextWorking(closing))
                .isNotEqualTo(closing);
    }
}
