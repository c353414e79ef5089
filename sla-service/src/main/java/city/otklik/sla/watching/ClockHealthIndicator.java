package city.otklik.sla.watching;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.starting.ClocksStart;
import city.otklik.sla.ticking.TickProperties;
import city.otklik.sla.ticking.Ticker;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while this instance runs its clocks: Streams runs, the calendars are read, and ticks arrive. */
final class ClockHealthIndicator implements HealthIndicator {

    private final ClocksStart start;
    private final ClockStreamsConfigurer streams;
    private final PublishedCalendars published;
    private final OpenClockIndex openClocks;
    private final Ticker ticker;
    private final TickProperties settings;

    ClockHealthIndicator(
            ClocksStart start,
            ClockStreamsConfigurer streams,
            PublishedCalendars published,
            OpenClockIndex openClocks,
            Ticker ticker,
            TickProperties settings) {
        this.start = start;
        this.streams = streams;
        this.published = published;
        this.openClocks = openClocks;
        this.ticker = ticker;
        this.settings = settings;
    }

    @Override
    public Health health() {
        KafkaStreams client = streams.client();
        KafkaStreams.State state = client == null ? KafkaStreams.State.NOT_RUNNING : client.state();
        Duration silence = Duration.ofNanos(openClocks.silence());
        boolean fresh = silence.compareTo(settings.staleAfter()) <= 0;
        boolean calendars = published.current() != null;
        Health.Builder health = state == KafkaStreams.State.RUNNING && fresh && calendars ? Health.up() : Health.down();
        start.waitsFor().ifPresent(why -> health.withDetail("waitsFor", why));
        return health.withDetail("streams", state.name())
                .withDetail("calendars", calendars ? "read" : "missing: publish the city's calendar")
                .withDetail("partitions", openClocks.size())
                .withDetail("secondsWithoutTick", silence.toSeconds())
                .withDetail("clockTrusted", ticker.isTrusted())
                .build();
    }
}
