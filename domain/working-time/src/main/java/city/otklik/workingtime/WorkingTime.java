package city.otklik.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Arithmetic on the working time of one timetable. Instants and durations are milliseconds ({@code long}, since the epoch
 * where they are instants); working intervals are half open, {@code [start, end)}. Every method is total: none throws, a
 * result that does not exist is {@link #NEVER} or {@link #NEVER_BEFORE}. The {@code long} methods allocate nothing.
 */
public interface WorkingTime {
    /** Later than any instant: the working time asked for is never used up. */
    long NEVER = Long.MAX_VALUE;

    /** Earlier than any instant: there was never that much working time before. */
    long NEVER_BEFORE = Long.MIN_VALUE;

    /**
     * The instant that much working time after the start. A positive amount gives the <em>earliest</em> instant at which it is
     * used up (reading 2: a term used up exactly at closing is due at closing); zero gives the start itself, or the next
     * opening outside working time; a negative amount gives the <em>latest</em> instant from which that much is left until
     * the start.
     */
    long add(long startMillis, long workingMillis);

    /**
     * The latest instant at which that much working time is still left until due (reading 3). Zero gives the due instant
     * itself; a negative amount the latest instant by which that much working time has passed since.
     */
    long latestWithLeft(long dueMillis, long workingMillis);

    /** Working time from one instant to the other, negative when they are in reverse order. */
    long between(long fromMillis, long toMillis);

    /** Whether people work at that instant. */
    boolean isWorking(long millis);

    /** The instant itself inside working time, else the next opening. */
    long nextWorking(long millis);

    /** The last instant at or before this one that was working; the end of an interval counts, its start does not. */
    long previousWorking(long millis);

    /** The end of the interval that is open at this instant, else of the next one. */
    long intervalEnd(long millis);

    /** The start of the first interval that starts after this instant. */
    long nextIntervalStart(long millis);

    /**
     * The n-th working day after that day, or before it for a negative n; counted from a day off, the first working day is day
     * 1. Zero gives the day itself. {@link LocalDate#MAX} or {@link LocalDate#MIN} when there are not that many.
     */
    LocalDate plusWorkingDays(LocalDate day, int n);

    /** The last working instant of that day; for a day off, of the last working day before it. */
    long endOfWorkingDay(LocalDate day);

    /** The date, its hours, and why. */
    CalendarDay day(LocalDate date);

    /** The local date at that instant. */
    LocalDate dateOf(long millis);

    /** The zone of the timetable. */
    ZoneId zone();

    /** Whether the calendar of the year at that instant has been published. */
    CalendarStatus statusAt(long millis);

    /** Whether the stretch between the two instants, both included and in either order, touches a projected year. */
    boolean provisional(long fromMillis, long toMillis);

    /** The version of the calendar that counts at that instant; empty for a calendar that has no versions. */
    String versionAt(long millis);

    /** {@link #add(long, long)} on an instant; sub-millisecond parts are cut off. */
    default Instant add(Instant start, Duration working) {
        return Instant.ofEpochMilli(add(start.toEpochMilli(), working.toMillis()));
    }

    /** {@link #latestWithLeft(long, long)} on an instant. */
    default Instant latestWithLeft(Instant due, Duration working) {
        return Instant.ofEpochMilli(latestWithLeft(due.toEpochMilli(), working.toMillis()));
    }

    /** {@link #between(long, long)} on instants. */
    default Duration between(Instant from, Instant to) {
        return Duration.ofMillis(between(from.toEpochMilli(), to.toEpochMilli()));
    }

    /** {@link #isWorking(long)} on an instant. */
    default boolean isWorking(Instant instant) {
        return isWorking(instant.toEpochMilli());
    }

    /** {@link #nextWorking(long)} on an instant. */
    default Instant nextWorking(Instant instant) {
        return Instant.ofEpochMilli(nextWorking(instant.toEpochMilli()));
    }

    /** {@link #previousWorking(long)} on an instant. */
    default Instant previousWorking(Instant instant) {
        return Instant.ofEpochMilli(previousWorking(instant.toEpochMilli()));
    }

    /** {@link #dateOf(long)} of an instant. */
    default LocalDate dateOf(Instant instant) {
        return dateOf(instant.toEpochMilli());
    }
}
