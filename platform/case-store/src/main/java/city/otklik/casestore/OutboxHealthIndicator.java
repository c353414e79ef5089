package city.otklik.casestore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How long the oldest unsent fact has been waiting, in the machine's time: a figure, and a complaint when too long. */
final class OutboxHealthIndicator extends AbstractHealthIndicator {

    private final CaseRecords<?> cases;
    private final ObjectProvider<Register<?>> registers;
    private final InstantSource machineTime;
    private final Duration tolerated;

    OutboxHealthIndicator(
            CaseRecords<?> cases,
            ObjectProvider<Register<?>> registers,
            InstantSource machineTime,
            Duration tolerated) {
        super("The outbox cannot be read");
        this.cases = cases;
        this.registers = registers;
        this.machineTime = machineTime;
        this.tolerated = tolerated;
    }

    /** Zero when nothing waits. */
    Duration oldest() {
        return Stream.concat(Stream.of(cases.unsentSince()), registers.stream().map(Register::unsentSince))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, machineTime.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration oldest = oldest();
        builder.status(oldest.compareTo(tolerated) > 0 ? "DOWN" : "UP").withDetail("oldestUnsent", oldest.toString());
    }
}
