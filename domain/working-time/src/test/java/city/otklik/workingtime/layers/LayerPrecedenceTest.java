package city.otklik.workingtime.layers;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.CalendarDay;
import city.otklik.workingtime.DayKind;
import city.otklik.workingtime.DayRules;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerPrecedenceTest {
    private static final DayRules CITY = PackagedCalendars.kislovodsk().rules();

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, WORKING_DAY, 09:00-13:00 14:00-18:00, '', ''",
        "2026-03-07, WEEKEND, '', '', ''",
        "2026-03-08, HOLIDAY, '', Международный женский день, ТК РФ",
        "2026-03-09, MOVED_DAY_OFF, '', '', ТК РФ",
        "2026-12-31, MOVED_DAY_OFF, '', '', № 1466",
        "2026-04-30, SHORT_DAY, 09:00-13:00 14:00-17:00, Предпраздничный день, ТК РФ",
        "2024-04-27, WORKING_WEEKEND, 09:00-13:00 14:00-18:00, '', № 1314",
        "2024-11-02, WORKING_WEEKEND, 09:00-13:00 14:00-17:00, '', № 1314",
        "2020-04-02, PRESIDENTIAL_DAY_WORKED, 09:00-13:00 14:00-18:00, '', Указ Президента РФ",
        "2026-04-21, REGIONAL_HOLIDAY, '', Радоница, № 60-кз",
        "2025-04-30, GOVERNOR_DAY, '', губернатор, 24.03.2025",
        "2022-05-03, MOVED_DAY_OFF, '', '', № 1564",
        "2027-05-03, MOVED_DAY_OFF, '', '', ТК РФ",
    })
    void everyDayTellsWhyItIsAsItIs(LocalDate date, DayKind kind, String hours, String name, String source) {
        var day = CITY.day(date);
        assertThat(day.reason().kind()).isEqualTo(kind);
        assertThat(day.hours()).hasToString(hours);
        assertThat(day.reason().name()).contains(name);
        assertThat(day.reason().source()).contains(source);
        assertThat(day.worked()).isEqualTo(kind.worked());
    }

    @Test
    void theOrganisationsWordWinsOverTheRegionsAndTheRegionsOverTheFederalOne() {
        assertThat(day("", "2026-03-04")).extracting(day -> day.reason().kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(day("[region]\ngovernor 2026-04-30 | Дан", "2026-04-30")
                        .reason()
                        .kind())
                .isEqualTo(DayKind.GOVERNOR_DAY);
        assertThat(day("[region]\nworking 2026-03-07 for 2026-03-06", "2026-03-07")
                        .hours())
                .hasToString("09:00-13:00 14:00-18:00");
        assertThat(day("[organisation]\nday 2026-04-21 10:00-12:00 | Дежурство", "2026-04-21")
                        .hours())
                .hasToString("10:00-12:00");
        assertThat(day("[organisation]\nday 2026-03-08 10:00-12:00", "2026-03-08")
                        .reason()
                        .kind())
                .isEqualTo(DayKind.ORGANISATION_HOURS);
        assertThat(day("[organisation]\noff 2026-03-04 | Переезд | Распоряжение 1", "2026-03-04")
                        .reason()
                        .name())
                .isEqualTo("Переезд");
        assertThat(day("[organisation]\nyearly-off 03-04", "2026-03-04").worked())
                .isFalse();
        assertThat(day("[organisation]\nbreak 2026-03-04 15:00-15:20", "2026-03-04")
                        .hours())
                .hasToString("09:00-13:00 14:00-15:00 15:20-18:00");
    }

    @Test
    void aShortDayEndsAnHourEarlierUnlessItHasHoursOfItsOwn() {
        assertThat(day("[organisation]\nshort-day minutes 75", "2026-04-30").hours())
                .hasToString("09:00-13:00 14:00-16:45");
        assertThat(day("[organisation]\nshort-day Thu 09:00-15:30", "2026-04-30")
                        .hours())
                .hasToString("09:00-15:30");
        assertThat(day("[organisation]\nshort 2026-03-04", "2026-03-04")
                        .reason()
                        .kind())
                .isEqualTo(DayKind.SHORT_DAY);
        // A working Saturday takes the length of the day it was swapped for, here a short Tuesday of other hours.
        assertThat(day("[organisation]\nshort-day Tue 08:00-12:00", "2024-11-02")
                        .hours())
                .hasToString("08:00-12:00");
    }

    @Test
    void theDayBeforeRadonitsaIsShortOnlyWhereTheCalendarSaysSo() {
        assertThat(day("", "2026-04-20").reason().kind()).isEqualTo(DayKind.WORKING_DAY);
        var eve = day("[region]\nholiday 2026-04-21 shortened-before | Радоница | Закон", "2026-04-20");
        assertThat(eve.reason().kind()).isEqualTo(DayKind.SHORT_DAY);
        assertThat(eve.hours()).hasToString("09:00-13:00 14:00-17:00");
    }

    @Test
    void presidentialDaysAreASwitchOfTheOrganisation() {
        assertThat(day("[organisation]\npresidential off", "2021-11-02")
                        .reason()
                        .kind())
                .isEqualTo(DayKind.PRESIDENTIAL_DAY_OFF);
        assertThat(day("[organisation]\npresidential worked", "2021-11-02").worked())
                .isTrue();
    }

    @Test
    void aMissingConfirmedNextYearIsAnAlertFromNovemberOn() {
        var city = PackagedCalendars.kislovodsk();
        assertThat(city.missingNextYear(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(city.missingNextYear(LocalDate.of(2026, 11, 1))).isEqualTo(OptionalInt.of(2027));
        assertThat(city.missingNextYear(LocalDate.of(2025, 11, 1))).isEmpty();
    }

    private static CalendarDay day(String lines, String date) {
        var text = "calendar changed\ninclude kislovodsk\n" + lines + "\n";
        var reading = (CalendarReading.Accepted) CalendarReader.read("changed", text);
        return reading.layers().rules().day(LocalDate.parse(date));
    }
}
