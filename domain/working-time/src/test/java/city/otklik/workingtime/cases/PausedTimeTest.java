package city.otklik.workingtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.WorkingTime;
import city.otklik.workingtime.files.PackagedCalendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses are a union, never a sum (reading 5). Times are those of Tuesday, 03.03.2026. */
class PausedTimeTest {
    private static final WorkingTime CITY = PackagedCalendars.kislovodsk().compile();

    @ParameterizedTest
    @CsvSource({
        "'', PT8H, PT8H, 18:00",
        "10:00/11:00, PT7H, PT7H, 18:00",
        "10:00/11:00; 10:30/11:30, PT6H30M, PT6H30M, 18:00",
        "10:30/11:30; 10:00/11:00, PT6H30M, PT6H30M, 18:00",
        "10:00/11:00; 11:00/11:30, PT6H30M, PT6H30M, 18:00",
        "10:00/12:00; 10:30/11:00, PT6H, PT6H, 18:00",
        "12:30/14:30, PT7H, PT7H, 18:00",
        "13:10/13:50, PT8H, PT8H, 18:00",
        "10:00/10:00, PT8H, PT8H, 18:00",
        "08:00/09:30, PT7H30M, PT7H30M, 18:00",
        "17:30/19:00, PT7H30M, PT7H30M, 17:30",
    })
    void pausesAreTakenOutOnce(String pauses, String elapsed, String term, String due) {
        var instants = pauses.replaceAll("(\\d\\d:\\d\\d)", "2026-03-03T$1:00+03:00");
        var from = "2026-03-03T09:00:00+03:00";
        assertThat(new WorkingTimeCase("elapsed+pauses", from, "2026-03-03T18:00:00+03:00", instants).answer(CITY))
                .isEqualTo(new CaseAnswer.Value(elapsed));
        assertThat(new WorkingTimeCase("elapsed+pauses", "2026-03-03T18:00:00+03:00", from, instants).answer(CITY))
                .isEqualTo(new CaseAnswer.Value("-" + elapsed));
        assertThat(new WorkingTimeCase("deadline+pauses", from, term, instants).answer(CITY))
                .isEqualTo(new CaseAnswer.Value("2026-03-03T" + due + ":00+03:00"));
    }
}
