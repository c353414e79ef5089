package city.otklik.benchmarks.worktime;

import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whose hours are counted. */
public enum OfficeHours {
    /** The city's administration: lunch, short days, moved days, working Saturdays, days of the region. */
    CITY("the city's calendar", () -> PackagedCalendars.kislovodsk().compile()),
    /** Nine to six from Monday to Friday, off whenever the city is: all that jBPM's calendar can express. */
    PLAIN("09:00-18:00 and days off", OfficeHours::plain);

    /** The first date that a contender may be asked about. */
    static final LocalDate FIRST = LocalDate.of(2019, 12, 1);

    /** The first date beyond those that a contender may be asked about. */
    static final LocalDate LIMIT = LocalDate.of(2028, 1, 1);

    private final String title;
    private final Supplier<WorkingCalendar> compiler;

    OfficeHours(String title, Supplier<WorkingCalendar> compiler) {
        this.title = title;
        this.compiler = compiler;
    }

    /** The name in the table. */
    public String title() {
        return title;
    }

    /** The calendar, compiled again. */
    WorkingCalendar calendar() {
        return compiler.get();
    }

    ZoneId zone() {
        return ZoneId.of("Europe/Moscow");
    }

    static Stream<LocalDate> dates() {
        return FIRST.datesUntil(LIMIT);
    }

    /** The weekdays on which a plain office is closed. */
    static Stream<LocalDate> daysOff() {
        var rules = PackagedCalendars.kislovodsk().rules();
        return dates().filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(date -> rules.hours(date).isNone());
    }

    private static WorkingCalendar plain() {
        var builder = WorkingCalendar.builder(ZoneId.of("Europe/Moscow"));
        Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(day -> builder.weekly(day, DayHours.parse("09:00-18:00")));
        daysOff().forEach(builder::holiday);
        return builder.build();
    }
}
