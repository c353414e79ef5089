package city.otklik.sla.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackagedCalendarPublisherTest {

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());
    private final List<OutgoingFact> written = new ArrayList<>();
    private final List<WorkingCalendarPublished> known = new ArrayList<>();
    private final CityClock clock = () -> Instant.parse("2026-03-03T06:00:00Z");

    private void start() {
        CalendarPublisher publisher = new CalendarPublisher(new FactEncoder(wire), written::add);
        new PackagedCalendarPublisher(() -> known, publisher, clock, "kislovodsk").prepare();
    }

    private WorkingCalendarPublished published(int index) {
        return (WorkingCalendarPublished)
                java.util.Objects.requireNonNull(wire.decode(written.get(index).value()));
    }

    @Test
    void anEmptyLogGetsThePackagedCalendarOfTheCityOnce() {
        start();
        known.add(published(0));
        start();

        assertThat(written).singleElement().satisfies(fact -> {
            assertThat(fact.topic()).isEqualTo("working-calendars");
            assertThat(fact.key()).startsWith("kislovodsk@release-");
        });
    }

    @Test
    void anOlderReleasesCalendarIsFollowedByThisOnes() {
        known.add(new WorkingCalendarPublished("kislovodsk", "release-0", clock.instant(), "service:sla", "old"));

        start();

        assertThat(written).hasSize(1);
    }

    @Test
    void aCalendarThatAPersonPublishedIsNeverOverruled() {
        known.add(new WorkingCalendarPublished("kislovodsk", "2026", clock.instant(), "administrator:admin", "x"));

        start();

        assertThat(written).isEmpty();
    }

    @Test
    void withoutACalendarOfTheirOwnTheCuratorKeepsTheCitys() {
        start();
        PublishedCalendars published = new PublishedCalendars(
                new CalendarProperties("kislovodsk", "curator"), List.of(SlaPolicy.resolution494()));

        published.put(published(0));

        CurrentCalendars current = java.util.Objects.requireNonNull(published.current());
        assertThat(current.curator()).isSameAs(current.city());
    }
}
