package city.otklik.casestore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How long the oldest unsent fact has been waiting, in the machine's time: a figure, and a complaint when too long. */
final class OutboxAge extends AbstractHealthIndicator {

    private final CaseDesks desks;
    private final InstantSource machineTime;
    private final Duration tolerated;

    OutboxAge(CaseDesks desks, InstantSource machineTime, Duration tolerated) {
        super("The outbox cannot be read");
        this.desks = desks;
        this.machineTime = machineTime;
        this.tolerated = tolerated;
    }

    /** Zero when nothing waits. */
    Duration oldest() {
        return desks.records().stream()
                .map(CaseRecords::unsentSince)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, machineTime.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration oldest = oldest();
        builder.status(oldest.compareTo(tolerated) > 0 ? "DOWN" : "UP").withDetail("oldestUnsent", oldest.toString());
    }
}
