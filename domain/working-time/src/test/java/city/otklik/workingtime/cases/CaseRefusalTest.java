package city.otklik.workingtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.WorkingTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRefusalTest {
    private static final Map<String, List<String>> WEEK = Map.of("1", List.of("09:00-17:00"));

    @ParameterizedTest
    @CsvSource({
        "mul, 2026-03-03T09:00:00Z, PT1H, '', op, no operation",
        "add, 2026-03-03T09:00:00, PT1H, '', start, no instant",
        "add, 2026-03-03T09:00:00Z, 1 hour, '', arg, no duration",
        "add, 2026-03-03T09:00:00Z, PT9999999999999999H, '', arg, no duration",
        "between, 2026-03-03T09:00:00Z, PT1H, '', arg, no instant",
        "add_days, 2026-02-30, 1, '', start, no date",
        "add_days, 2026-03-03, 1.5, '', arg, no number",
        "deadline+pauses, 2026-03-03T09:00:00Z, PT1H, 2026-03-03T09:00:00Z, pauses, no pause",
        "deadline+pauses, 2026-03-03T09:00:00Z, PT1H, 2026-03-03T09:00:00Z/2026-03-03T08:00:00Z, pauses, ends before",
    })
    void namesTheFieldAndTheRule(String op, String start, String arg, String pauses, String field, String rule) {
        var answer = new WorkingTimeCase(op, start, arg, pauses).answer(calendar(WEEK));
        assertThat(answer).isInstanceOfSatisfying(CaseAnswer.Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.rule()).contains(rule);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesACalendarThatBreaksARule() {
        assertThat(refusedField(new CaseCalendar("Mars/Base", WEEK, List.of(), List.of(), Map.of(), Map.of())))
                .isEqualTo("zone");
        assertThat(refusedField(with(Map.of("8", List.of("09:00-17:00")), List.of())))
                .isEqualTo("weekly");
        assertThat(refusedField(with(Map.of("1", List.of("17:00-09:00")), List.of())))
                .isEqualTo("weekly.1");
        assertThat(refusedField(with(WEEK, List.of("2026-02-30")))).isEqualTo("holidays");
        assertThat(refusedField(with(WEEK, List.of("3000-01-01")))).isEqualTo("holidays");
    }

    @Test
    void anAmountThatIsNeverUsedUpIsNever() {
        var answer = new WorkingTimeCase("add", "2026-03-03T09:00:00Z", "PT1H", "").answer(calendar(Map.of()));
        assertThat(answer).isEqualTo(new CaseAnswer.Value("never"));
    }

    private static CaseCalendar with(Map<String, List<String>> weekly, List<String> holidays) {
        return new CaseCalendar("UTC", weekly, holidays, List.of(), Map.of(), Map.of());
    }

    private static WorkingTime calendar(Map<String, List<String>> weekly) {
        return ((CaseCalendar.Compilation.Compiled) with(weekly, List.of()).compile()).calendar();
    }

    private static String refusedField(CaseCalendar calendar) {
        return ((CaseCalendar.Compilation.Refused) calendar.compile()).refusal().field();
    }
}
