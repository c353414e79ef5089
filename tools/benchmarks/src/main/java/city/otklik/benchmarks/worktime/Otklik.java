package city.otklik.benchmarks.worktime;

import city.otklik.workingtime.WorkingCalendar;

/** Our own arithmetic. */
final class Otklik implements Contender {

    private final WorkingCalendar calendar;

    Otklik(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public long add(long startMillis, long workingMillis) {
        return calendar.add(startMillis, workingMillis);
    }

    @Override
    public long between(long fromMillis, long toMillis) {
        return calendar.between(fromMillis, toMillis);
    }
}
