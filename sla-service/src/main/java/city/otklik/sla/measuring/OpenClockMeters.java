package city.otklik.sla.measuring;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.openclocks.OpenGroup;
import city.otklik.time.CityClock;
import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.WorkingTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;

/** Gauges of what is open now, and of how fresh that is. */
final class OpenClockMeters {

    private final MeterRegistry registry;
    private final OpenClockIndex openClocks;
    private final CityClock clock;
    private final KnownDepartments departments = new KnownDepartments();

    OpenClockMeters(MeterRegistry registry, OpenClockIndex openClocks, PublishedCalendars published, CityClock clock) {
        this.openClocks = openClocks;
        this.clock = clock;
        this.registry = registry;
        openClocks.onNewGroup(this::measure);
        gauge(registry, "otklik.deadlines.provisional", "Open clocks due in a year without a confirmed calendar", () ->
                (double) openClocks.count(OpenGroup::provisional));
        gauge(
                registry,
                "otklik.due.oldest.unfired",
                "Seconds of city time the longest waiting due instant waits to be looked at",
                () -> openClocks.longestWait() / 1_000.0);
        gauge(
                registry,
                "otklik.tick.age",
                "Seconds of city time since the tick of the slowest partition",
                this::tickAge);
        gauge(
                registry,
                "otklik.clocks.held",
                "Partitions in which time does not move until an administrator's release",
                () -> (double) openClocks.held());
        gauge(registry, "otklik.recounts.left", "Cases that wait to be counted again after a change", () ->
                (double) openClocks.recountsLeft());
        gauge(
                registry,
                "otklik.calendar.next.year.missing",
                "1 from November on while next year has no confirmed calendar, or there is no calendar at all",
                () -> nextYearMissing(published) ? 1 : 0);
    }

    private interface Reading {
        double now();
    }

    private static void gauge(MeterRegistry registry, String name, String description, Reading reading) {
        Gauge.builder(name, reading, Reading::now)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private double tickAge() {
        long slowest = openClocks.slowestTick();
        return slowest == Long.MAX_VALUE ? 0 : Math.max(0, clock.millis() - slowest) / 1_000.0;
    }

    /** The curator's calendar counts as well as the city's: approvals run on it (reading 12). */
    private boolean nextYearMissing(PublishedCalendars published) {
        var inForce = published.current();
        return inForce == null || nextYearMissing(inForce.city()) || nextYearMissing(inForce.curator());
    }

    private boolean nextYearMissing(WorkingTime calendar) {
        LocalDate today = calendar.dateOf(clock.millis());
        LocalDate next = LocalDate.of(today.getYear() + 1, 7, 1);
        long summer = next.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
        return today.getMonthValue() >= 11 && calendar.statusAt(summer) == CalendarStatus.PROJECTED;
    }

    /** A group is measured from its first clock on; once empty it stays at zero. */
    private void measure(OpenGroup group) {
        String department = departments.label(group.department());
        Gauge.builder("otklik.clocks.open", () -> openClocks.count(other -> isLike(other, group, department)))
                .description("Clocks that are owed")
                .tags("kind", group.kind().name(), "urgency", group.urgency().name(), "department", department)
                .register(registry);
    }

    private boolean isLike(OpenGroup other, OpenGroup group, String department) {
        return other.kind() == group.kind()
                && other.urgency() == group.urgency()
                && departments.label(other.department()).equals(department);
    }
}
