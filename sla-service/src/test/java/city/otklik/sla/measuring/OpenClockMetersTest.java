package city.otklik.sla.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClock;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.time.CityClock;
import city.otklik.workingtime.files.PackagedCalendars;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenClockMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OpenClockIndex openClocks = new OpenClockIndex();
    private final PublishedCalendars published =
            new PublishedCalendars(new CalendarProperties("kislovodsk", "curator"), List.of(SlaPolicy.resolution494()));
    private Instant now = city("2026-03-03T09:00");

    @BeforeEach
    void measure() {
        new OpenClockMeters(registry, openClocks, published, new GivenClock());
    }

    private final class GivenClock implements CityClock {
        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Instant city(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }

    private void published(String id, String version, String packaged) {
        String text = PackagedCalendars.text(packaged).orElseThrow();
        published.put(new WorkingCalendarPublished(id, version, city("2026-01-01T00:00"), "administrator:a", text));
    }

    private double missing() {
        return registry.get("otklik.calendar.next.year.missing").gauge().value();
    }

    private static OpenClock open(ClockKind kind, String department, Urgency urgency, boolean provisional) {
        return new OpenClock(
                1_000, "C-" + department, new ClockId(kind, 1), urgency, department, Set.of(), provisional);
    }

    private double openClocks(String kind, String urgency, String department) {
        return registry.get("otklik.clocks.open")
                .tags("kind", kind, "urgency", urgency, "department", department)
                .gauge()
                .value();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-31T23:59:59, 0",
        "2026-11-01T00:00:00, 1",
        "2026-12-31T23:59:59, 1",
        "2027-01-01T00:00:00, 0",
        "2025-11-15T12:00:00, 0",
    })
    void aMissingConfirmedNextYearIsAnAlertFromTheFirstOfNovember(String at, double value) {
        published("kislovodsk", "1", "kislovodsk");
        now = city(at);

        assertThat(missing()).isEqualTo(value);
    }

    @Test
    void onceNextYearIsPublishedThereIsNothingMissing() {
        published("kislovodsk", "1", "kislovodsk");
        now = city("2026-11-02T09:00");
        assertThat(missing()).isEqualTo(1);

        published("kislovodsk", "2", "kislovodsk-2027");

        assertThat(missing()).isZero();
    }

    @Test
    void theCuratorsCalendarMayBeTheOneThatIsMissing() {
        published("kislovodsk", "2", "kislovodsk-2027");
        published("curator", "1", "curator");
        now = city("2026-11-02T09:00");

        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void withoutAnyCalendarThatIsSaidAtOnce() {
        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void openClocksAreCountedByKindUrgencyAndDepartment() {
        var partition = openClocks.begin(0);
        var before = List.of(open(ClockKind.ANSWER, "roads", Urgency.SOON, true));
        partition.replace(List.of(), before);
        partition.replace(List.of(), List.of(open(ClockKind.ANSWER, "parks", Urgency.ON_TIME, false)));
        assertThat(openClocks("ANSWER", "SOON", "roads")).isEqualTo(1);
        assertThat(openClocks("ANSWER", "ON_TIME", "parks")).isEqualTo(1);
        assertThat(registry.get("otklik.deadlines.provisional").gauge().value()).isEqualTo(1);

        partition.replace(before, List.of(open(ClockKind.ANSWER, "roads", Urgency.OVERDUE, true)));

        assertThat(openClocks("ANSWER", "SOON", "roads")).isZero();
        assertThat(openClocks("ANSWER", "OVERDUE", "roads")).isEqualTo(1);
    }

    @Test
    void aFloodOfDepartmentNamesEndsInOneLabel() {
        var partition = openClocks.begin(0);
        for (int number = 0; number < 500; number++) {
            partition.replace(List.of(), List.of(open(ClockKind.DRAFT, "d" + number, Urgency.ON_TIME, false)));
        }

        var gauges = registry.get("otklik.clocks.open").tag("kind", "DRAFT").gauges();

        assertThat(gauges).hasSize(65);
        assertThat(openClocks("DRAFT", "ON_TIME", "other")).isEqualTo(500 - 64);
    }

    @Test
    void tellsHowOldTheTickIsAndHowLongADueInstantWaits() {
        var partition = openClocks.begin(0);
        partition.ticked(city("2026-03-03T08:59:30").toEpochMilli(), 12_000, 7);

        assertThat(registry.get("otklik.tick.age").gauge().value()).isEqualTo(30);
        assertThat(registry.get("otklik.due.oldest.unfired").gauge().value()).isEqualTo(12);
        assertThat(registry.get("otklik.recounts.left").gauge().value()).isEqualTo(7);
    }
}
