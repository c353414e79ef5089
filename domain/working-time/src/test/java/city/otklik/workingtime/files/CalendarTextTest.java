package city.otklik.workingtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.CalendarDiff;
import city.otklik.workingtime.layers.CalendarLayers;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    @ParameterizedTest
    @ValueSource(strings = {PackagedCalendars.KISLOVODSK, PackagedCalendars.CURATOR})
    void aPackagedCalendarSurvivesTheWayThroughText(String name) {
        var layers = PackagedCalendars.named(name).orElseThrow();
        var text = CalendarText.write(layers);
        assertThat(text).doesNotContain("include");
        assertThat(read(text)).isEqualTo(layers);
    }

    @Test
    void everyKindOfLineSurvives() {
        var layers = read("""
                calendar all
                title Всё сразу
                zone Asia/Vladivostok
                [federal]
                holiday 01-01 by-decree | Новый год | Закон
                holiday 02-29
                year 2026 CONFIRMED | Источник
                moved 2026-01-09 from 2026-01-03
                moved 2026-05-11 | Имя | Закон
                working 2026-01-10 for 2026-01-09
                short 2026-01-10
                presidential 2026-03-30..2026-04-03 | Нерабочие дни | Указ
                year 2027 PROJECTED
                [region]
                holiday 2026-04-21 shortened-before | Радоница | Закон
                governor 2026-04-22
                working 2026-04-25 for 2026-04-22
                short 2026-04-25
                [organisation]
                week Mon-Thu 08:30-12:30 13:15-17:45
                week Fri 08:30-12:30 13:10-16:30
                week Sat-Sun off
                short-day minutes 75
                short-day Fri 08:30-15:30
                presidential off
                yearly-off 12-25
                off 2026-06-20 shortened-before | День города
                day 2026-06-19 08:00-12:00 20:00-24:00 |  | Распоряжение
                break 2026-06-19 09:00-09:15
                working 2026-06-27 for 2026-06-26
                short 2026-06-27
                """);
        assertThat(read(CalendarText.write(layers))).isEqualTo(layers);
        assertThat(layers.region().all()).hasSize(4);
        assertThat(layers.federal().years()).containsOnlyKeys(2026, 2027);
    }

    @Test
    void theCuratorKeepsTheCitysHoursUntilItHasItsOwn() {
        var city = PackagedCalendars.kislovodsk().compile();
        var curator = PackagedCalendars.curator().compile();
        var first = LocalDate.of(2020, 1, 1);
        assertThat(CalendarDiff.between(city, curator, first, first.plusYears(10))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theVersionReadyForPublicationConfirms2027AndMovesItsExchangedDaysOnly() {
        var text = PackagedCalendars.text(PackagedCalendars.KISLOVODSK_2027).orElseThrow();
        var next = ((CalendarReading.Accepted) CalendarReader.read(PackagedCalendars.KISLOVODSK_2027, text)).layers();
        assertThat(next.id()).isEqualTo(PackagedCalendars.KISLOVODSK);
        assertThat(next.missingNextYear(LocalDate.of(2026, 11, 24))).isEmpty();
        var first = LocalDate.of(2027, 1, 1);
        var moved = CalendarDiff.between(
                        PackagedCalendars.kislovodsk().compile(), next.compile(), first, first.plusDays(364))
                .changes()
                .stream()
                .filter(CalendarDiff.DayChange::movesTime)
                .map(change -> change.after().date() + " " + change.after().hours());
        assertThat(moved)
                .containsExactly("2027-02-20 09:00-13:00 14:00-17:00", "2027-02-22 ", "2027-11-05 ", "2027-12-31 ");
        var rules = next.rules();
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(date -> rules.day(date).worked()))
                // 247 by the decree less Radonitsa, 11.05.2027.
                .hasSize(246);
    }

    @Test
    void unknownNamesAreNoCalendars() {
        assertThat(PackagedCalendars.named("atlantis")).isEmpty();
        assertThat(PackagedCalendars.text("../kislovodsk")).isEqualTo(Optional.empty());
        assertThat(PackagedCalendars.named("federal-ru")).isEmpty();
    }

    private static CalendarLayers read(String text) {
        var reading = CalendarReader.read("test", text, id -> Optional.empty());
        assertThat(reading).isInstanceOf(CalendarReading.Accepted.class);
        return ((CalendarReading.Accepted) reading).layers();
    }
}
