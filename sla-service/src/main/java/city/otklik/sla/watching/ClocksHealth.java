package city.otklik.sla.watching;

import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.keeping.RunningStreams;
import city.otklik.sla.ticking.TickSettings;
import city.otklik.sla.ticking.Ticker;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while this instance keeps its clocks: Streams runs, the calendars are read, and ticks arrive. */
final class ClocksHealth implements HealthIndicator {

    private final RunningStreams streams;
    private final CalendarShelf shelf;
    private final ClockBoard board;
    private final Ticker ticker;
    private final TickSettings settings;

    ClocksHealth(RunningStreams streams, CalendarShelf shelf, ClockBoard board, Ticker ticker, TickSettings settings) {
        this.streams = streams;
        this.shelf = shelf;
        this.board = board;
        this.ticker = ticker;
        this.settings = settings;
    }

    @Override
    public Health health() {
        KafkaStreams client = streams.client();
        KafkaStreams.State state = client == null ? KafkaStreams.State.NOT_RUNNING : client.state();
        Duration silence = Duration.ofNanos(board.silence());
        boolean fresh = silence.compareTo(settings.staleAfter()) <= 0;
        boolean calendars = shelf.inForce() != null;
        Health.Builder health = state == KafkaStreams.State.RUNNING && fresh && calendars ? Health.up() : Health.down();
        return health.withDetail("streams", state.name())
                .withDetail("calendars", calendars ? "read" : "missing: publish the city's calendar")
                .withDetail("partitions", board.size())
                .withDetail("secondsWithoutTick", silence.toSeconds())
                .withDetail("clockTrusted", ticker.isTrusted())
                .build();
    }
}
