package city.otklik.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** What comes at every start is a dead letter once, and what is there is read once, however many come. */
class KeptOnceTest {

    private final List<Origin> kept = new ArrayList<>();
    private final Deque<RuntimeException> troubles = new ArrayDeque<>();
    private int reads;

    private final DeadLetters once = new KeptOnce(
            deadLetter -> {
                trouble();
                kept.add(deadLetter.origin());
            },
            () -> {
                reads++;
                trouble();
                return new HashSet<>(Set.of(origin(1)));
            });

    private void trouble() {
        if (!troubles.isEmpty()) {
            throw troubles.removeFirst();
        }
    }

    private static Origin origin(long offset) {
        return new Origin("working-calendars", 0, offset);
    }

    private void keep(long offset) {
        once.keep(new DeadLetter(
                new ConsumerRecord<>("working-calendars", 0, offset, new byte[] {1}, new byte[] {1}),
                "content",
                "unusable-calendar",
                "fix it"));
    }

    @Test
    void only_what_is_new_is_kept() {
        for (int offset = 0; offset < 50; offset++) {
            keep(offset);
            keep(offset);
        }
        assertThat(kept).hasSize(49).doesNotContain(origin(1)).doesNotHaveDuplicates();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void what_could_not_be_read_or_kept_is_tried_again() {
        troubles.add(new KafkaException("away"));
        assertThatThrownBy(() -> keep(2)).isInstanceOf(LogUnavailableException.class);
        assertThat(kept).isEmpty();
        troubles.add(new IllegalStateException("not within 30 s"));
        assertThatThrownBy(() -> keep(2)).isInstanceOf(LogUnavailableException.class);

        keep(1);
        troubles.add(new LogUnavailableException("away", new IllegalStateException()));
        assertThatThrownBy(() -> keep(2)).isInstanceOf(LogUnavailableException.class);
        keep(2);
        assertThat(kept).containsExactly(origin(2));
        assertThat(reads).isEqualTo(3);
    }
}
