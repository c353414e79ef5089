package city.otklik.workingtime.layers;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.files.PackagedCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The days of Stavropol krai in the packaged calendar. */
class RegionalDaysTest {
    private static final List<SpecialDay> REGION =
            PackagedCalendars.kislovodsk().region().all();

    @Test
    void radonitsaIsTheSecondTuesdayAfterOrthodoxEasterButFor2022WhenItWasOffAnyway() {
        var expected = IntStream.rangeClosed(2017, 2030)
                .filter(year -> year != 2022)
                .mapToObj(year -> orthodoxEaster(year).plusDays(9));
        assertThat(dates(SpecialKind.HOLIDAY)).containsExactlyElementsOf(expected.toList());
        assertThat(REGION)
                .filteredOn(day -> day.kind() == SpecialKind.HOLIDAY)
                .allSatisfy(
                        day -> assertThat(day.source()).isEqualTo("Закон Ставропольского края от 23.06.2016 № 60-кз"));
    }

    @Test
    void theGovernorGaveTwoDaysAndEachNamesItsAnnouncement() {
        assertThat(dates(SpecialKind.GOVERNOR)).containsExactly(LocalDate.of(2019, 12, 31), LocalDate.of(2025, 4, 30));
        assertThat(REGION)
                .filteredOn(day -> day.kind() == SpecialKind.GOVERNOR)
                .allSatisfy(day -> assertThat(day.source()).contains("губернатора Ставропольского края"));
    }

    private static List<LocalDate> dates(SpecialKind kind) {
        return REGION.stream()
                .filter(day -> day.kind() == kind)
                .map(SpecialDay::date)
                .sorted()
                .toList();
    }

    /** By Meeus' algorithm for the Julian calendar, which is 13 days behind in this century. */
    private static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int days = moon + weekday + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(13);
    }
}
