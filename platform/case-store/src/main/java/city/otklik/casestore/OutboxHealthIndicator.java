package city.otklik.casestore;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How long the oldest unsent fact has been waiting, in the machine's time: a figure, and a complaint when too long. */
final class OutboxHealthIndicator extends AbstractHealthIndicator {

    private final CaseRecords<?> cases;
    private final InstantSource machineTime;
    private final Duration tolerated;

    OutboxHealthIndicator(CaseRecords<?> cases, InstantSource machineTime, Duration tolerated) {
        super("The outbox cannot be read");
        this.cases = cases;
        this.machineTime = machineTime;
        this.tolerated = tolerated;
    }

    /** Zero when nothing waits. */
    Duration oldest() {
        return cases.unsentSince()
                .map(since -> Duration.between(since, machineTime.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration oldest = oldest();
        builder.status(oldest.compareTo(tolerated) > 0 ? "DOWN" : "UP").withDetail("oldestUnsent", oldest.toString());
    }
}
