package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The city of the worked examples: its calendar, its policy, and instants as people write them. */
final class Kislovodsk {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final WorkingCalendar CALENDAR = PackagedCalendars.kislovodsk().compile();
    static final SlaPolicy POLICY = SlaPolicy.resolution494();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("dd.MM.yyyy HH:mm[:ss]")
            .toFormatter();

    private Kislovodsk() {}

    static Instant at(String moment) {
        return LocalDateTime.parse(moment, MOMENT).atZone(ZONE).toInstant();
    }

    static String text(long instant) {
        return text(Instant.ofEpochMilli(instant));
    }

    static String text(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, ZONE);
        return local.format(
                DateTimeFormatter.ofPattern(local.getSecond() == 0 ? "dd.MM.yyyy HH:mm" : "dd.MM.yyyy HH:mm:ss"));
    }

    static CalendarVersion first() {
        return version("1", "01.01.2020 00:00", CALENDAR);
    }

    static CalendarVersion version(String name, String publishedAt, WorkingCalendar calendar) {
        return new CalendarVersion("kislovodsk", name, at(publishedAt), calendar);
    }

    static Calendars calendars() {
        return Calendars.of(CalendarTimeline.of(first()));
    }

    static Clocks clocks(SlaPolicy policy) {
        return new Clocks(SlaPolicies.always(policy), calendars());
    }

    /** The usual week without any holiday, but for the days named. */
    static WorkingCalendar plainWeek(String... daysOff) {
        var builder = WorkingCalendar.builder(ZONE)
                .weekly(
                        DayHours.parse("09:00-13:00 14:00-18:00").toString(),
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY);
        for (var day : daysOff) {
            builder.holiday(LocalDateTime.parse(day + " 00:00", MOMENT).toLocalDate());
        }
        return builder.build();
    }
}
