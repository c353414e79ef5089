package city.otklik.benchmarks.worktime;

import java.util.Properties;
import java.util.stream.Collectors;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;

/** jBPM's calendar of business hours, which timers of processes use; it adds and cannot measure. */
final class JbpmCalendar implements Contender {

    private static final long MILLIS_A_MINUTE = 60_000;

    private final BusinessCalendarImpl calendar;
    private long now;

    JbpmCalendar(OfficeHours office) {
        var settings = new Properties();
        settings.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
        settings.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "9");
        settings.setProperty(BusinessCalendarImpl.START_HOUR, "9");
        settings.setProperty(BusinessCalendarImpl.END_HOUR, "18");
        settings.setProperty(BusinessCalendarImpl.WEEKEND_DAYS, "1,7");
        settings.setProperty(BusinessCalendarImpl.TIMEZONE, office.zone().getId());
        // Without an offset the days off would be those of the machine's own zone.
        settings.setProperty(BusinessCalendarImpl.HOLIDAY_DATE_FORMAT, "yyyy-MM-dd X");
        settings.setProperty(
                BusinessCalendarImpl.HOLIDAYS,
                OfficeHours.daysOff().map(date -> date + " +03").collect(Collectors.joining(",")));
        calendar = new BusinessCalendarImpl(settings, (SessionClock) () -> now);
    }

    /** The calendar takes its start from a clock and its amount as text; writing the text is a small part of the time. */
    @Override
    public long add(long startMillis, long workingMillis) {
        now = startMillis;
        return calendar.calculateBusinessTimeAsDate(workingMillis / MILLIS_A_MINUTE + "m")
                .getTime();
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        throw new UnsupportedOperationException("jBPM's business calendar cannot measure");
    }
}
