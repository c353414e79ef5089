package city.otklik.workingtime.layers;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.CalendarDay;
import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.DayKind;
import city.otklik.workingtime.DayRules;
import city.otklik.workingtime.ReferenceData;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The packaged federal calendar against the published data, and the statutory projection against the same data. */
class FederalYearsTest {
    private static final JsonNode DATA = ReferenceData.read("ru-calendar.json");
    private static final FederalLayer FEDERAL = PackagedCalendars.kislovodsk().federal();

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void workingDaysAndHoursOfTheYearAgree(int year) {
        var data = DATA.get(String.valueOf(year));
        var days = days(rules(FEDERAL, true), year);
        // The published sums count Presidential non-working days as ordinary working days, which is our default, too.
        var worked = days.stream().filter(CalendarDay::worked).toList();
        assertThat(worked).hasSize(data.get("workingDays").asInt());
        assertThat(worked.stream().mapToInt(day -> day.hours().minutes()).sum())
                .isEqualTo(data.get("hours40").asInt() * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 10.07.2019 № 875",
        "2021, 10.10.2020 № 1648",
        "2022, 16.09.2021 № 1564",
        "2023, 29.08.2022 № 1505",
        "2024, 10.08.2023 № 1314",
        "2025, 04.10.2024 № 1335",
        "2026, 24.09.2025 № 1466",
    })
    void theYearIsConfirmedByADecreeWithNumberAndDate(int year, String decree) {
        assertThat(published(year).status()).isEqualTo(CalendarStatus.CONFIRMED);
        assertThat(published(year).source())
                .isEqualTo("Постановление Правительства РФ от %s «О переносе выходных дней в %d году»"
                        .formatted(decree, year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void everyPresidentialDayNamesItsDecree(int year) {
        assertThat(published(year).days().all())
                .filteredOn(day -> day.kind() == SpecialKind.PRESIDENTIAL)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.source())
                        .matches("Указ Президента РФ от \\d\\d\\.\\d\\d\\." + year + " (№ \\d+|«.+»)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyDayOfTheYearIsWhatTheDataSays(int year) {
        var data = DATA.get(String.valueOf(year));
        var off = new TreeSet<String>(ReferenceData.strings(data.get("statutoryHolidays")));
        data.get("movedDaysOff").forEach(moved -> off.add(moved.get("date").asString()));
        var workedWeekends = new HashSet<String>();
        data.get("workingWeekends")
                .forEach(worked -> workedWeekends.add(worked.get("date").asString()));
        var shortDays = ReferenceData.strings(data.get("shortDays"));
        for (var day : days(rules(FEDERAL, true), year)) {
            var date = day.date().toString();
            boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            boolean worked = !off.contains(date) && (!weekend || workedWeekends.contains(date));
            int hours = worked ? shortDays.contains(date) ? 7 : 8 : 0;
            assertThat(day.hours().minutes()).as(date).isEqualTo(hours * 60);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void presidentialDaysAreOffWhereTheOrganisationKeepsThem(int year) {
        var kept = ReferenceData.strings(DATA.get(String.valueOf(year)).get("decreeNonWorking"));
        var off = days(rules(FEDERAL, false), year).stream()
                .filter(day -> day.reason().kind() == DayKind.PRESIDENTIAL_DAY_OFF)
                .map(day -> day.date().toString());
        assertThat(off).containsExactlyElementsOf(kept);
    }

    /** From the statute and each year's exchanges alone the projection must come to the published year. */
    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2026})
    void theProjectionReproducesAPublishedYearGivenItsExchanges(int year) {
        var published = published(year);
        var exchanged = published.days().all().stream()
                .filter(day -> day.kind() == SpecialKind.MOVED && !day.source().contains("ст. 112")
                        || day.kind() == SpecialKind.WORKING
                        || day.kind() == SpecialKind.SHORT && published.days().has(day.date(), SpecialKind.WORKING))
                .toList();
        var projected = new FederalYear(year, CalendarStatus.PROJECTED, "", SpecialDays.of(exchanged));
        var layer = FederalLayer.of(FEDERAL.holidays(), List.of(projected));
        var expected = rules(FEDERAL, true);
        var actual = rules(layer, true);
        var differing = days(expected, year).stream()
                // Presidential days of 2020 are not listed as short although they precede holidays: nobody was to work.
                .filter(day -> !published.days().has(day.date(), SpecialKind.PRESIDENTIAL))
                .filter(day -> !day.hours().equals(actual.day(day.date()).hours()))
                .map(CalendarDay::date);
        assertThat(differing).isEmpty();
    }

    @Test
    void withoutADecree2027HasTheStatutoryDaysAnd249WorkingDays() {
        var rules = rules(FEDERAL, true);
        var days = days(rules, 2027);
        assertThat(days.stream().filter(CalendarDay::worked)).hasSize(249);
        assertThat(dates(days, DayKind.MOVED_DAY_OFF)).containsExactly("2027-05-03", "2027-05-10", "2027-06-14");
        assertThat(dates(days, DayKind.SHORT_DAY))
                .containsExactly("2027-02-22", "2027-04-30", "2027-06-11", "2027-11-03", "2027-12-31");
        assertThat(rules.status(2027)).isEqualTo(CalendarStatus.PROJECTED);
    }

    @Test
    void twoHolidaysOnOneWeekendMoveToTwoDays() {
        var saturday = new StatutoryHoliday(MonthDay.of(8, 1), false, "", "");
        var sunday = new StatutoryHoliday(MonthDay.of(8, 2), false, "", "");
        var days = days(rules(FederalLayer.of(List.of(saturday, sunday), List.of()), true), 2026);
        assertThat(dates(days, DayKind.MOVED_DAY_OFF)).containsExactly("2026-08-03", "2026-08-04");
    }

    private static List<String> dates(List<CalendarDay> days, DayKind kind) {
        return days.stream()
                .filter(day -> day.reason().kind() == kind)
                .map(day -> day.date().toString())
                .toList();
    }

    private static FederalYear published(int year) {
        return Objects.requireNonNull(FEDERAL.years().get(year));
    }

    private static List<CalendarDay> days(DayRules rules, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(rules::day)
                .toList();
    }

    private static DayRules rules(FederalLayer federal, boolean presidentialDaysWorked) {
        var weekly = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            weekly.put(DayOfWeek.of(day), DayHours.parse("09:00-13:00 14:00-18:00"));
        }
        var timetable =
                new Timetable(weekly, Map.of(), Timetable.AN_HOUR, !presidentialDaysWorked, Set.of(), SpecialDays.NONE);
        return new CalendarLayers("test", "", ZoneOffset.UTC, federal, SpecialDays.NONE, timetable).rules();
    }
}
