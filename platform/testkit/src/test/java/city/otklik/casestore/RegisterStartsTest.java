package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A register that has something to put on record while the schema registry is away. */
class RegisterStartsTest {

    private static RegisterStart awayFor(int times, AtomicInteger asked) {
        return () -> {
            if (asked.incrementAndGet() <= times) {
                throw new RegistryUnavailableException("away", null);
            }
        };
    }

    @Test
    void theRegistryIsWaitedForAndWhatIsDoneIsNotDoneAgain() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        RegisterStarts starts =
                new RegisterStarts(List.of(awayFor(0, first), awayFor(1, second)), Duration.ofMinutes(1));

        starts.start();

        assertThat(starts.isRunning()).isTrue();
        assertThat(first).hasValue(1);
        assertThat(second).hasValue(2);
    }

    @Test
    void aRegistryThatStaysAwayEndsTheStart() {
        RegisterStarts starts =
                new RegisterStarts(List.of(awayFor(Integer.MAX_VALUE, new AtomicInteger())), Duration.ZERO);

        assertThatThrownBy(starts::start).isInstanceOf(RegistryUnavailableException.class);
        assertThat(starts.isRunning()).isFalse();
    }
}
