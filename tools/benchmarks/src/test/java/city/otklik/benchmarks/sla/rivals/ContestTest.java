package city.otklik.benchmarks.sla.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.benchmarks.sla.WrongAnswerException;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContestTest {

    /** A correct rival in memory, and subclasses that each go wrong in one way. */
    private static class InMemory implements Rival {
        final Map<String, Deadline> armed = new ConcurrentHashMap<>();
        private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);

        @Override
        public String name() {
            return getClass().getSimpleName();
        }

        @Override
        public void arm(List<Deadline> batch) {
            batch.forEach(deadline -> armed.put(deadline.id(), deadline));
        }

        @Override
        public void cancel(List<String> ids) {
            ids.forEach(armed::remove);
        }

        @Override
        public void clear() {
            armed.clear();
        }

        @Override
        public void begin(Consumer<String> fired) {
            long now = CityClock.wall().millis();
            armed.values()
                    .forEach(deadline -> executor.schedule(
                            () -> fired.accept(deadline.id()),
                            deadline.at().toEpochMilli() - now + shift(deadline),
                            TimeUnit.MILLISECONDS));
        }

        long shift(Deadline deadline) {
            return 5;
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }

    private static final class Hasty extends InMemory {
        @Override
        long shift(Deadline deadline) {
            return deadline.id().endsWith("7") ? -Duration.ofSeconds(2).toMillis() : 5;
        }
    }

    private static final class Deaf extends InMemory {
        @Override
        public void cancel(List<String> ids) {
            armed.remove(ids.getFirst());
        }
    }

    private static final class Stuttering extends InMemory {
        @Override
        public void begin(Consumer<String> fired) {
            super.begin(fired);
            super.begin(id -> fired.accept(id.endsWith("3") ? id : "nobody"));
        }
    }

    private static Contest.Result contest(Rival rival) {
        try (rival) {
            return new Contest(rival).run(400, 100);
        }
    }

    @Test
    void anHonestRivalPasses() {
        assertThatCode(() ->
                        assertThat(contest(new InMemory()).armedPerSecond()).isPositive())
                .doesNotThrowAnyException();
    }

    @Test
    void whoeverFiresEarlyOrCancelledOrTwiceIsRefused() {
        assertThatThrownBy(() -> contest(new Hasty()))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessageContaining("10 early");
        assertThatThrownBy(() -> contest(new Deaf()))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessageContaining("4 though cancelled");
        assertThatThrownBy(() -> contest(new Stuttering()))
                .isInstanceOf(WrongAnswerException.class)
                .hasMessageContaining("10 twice");
    }
}
