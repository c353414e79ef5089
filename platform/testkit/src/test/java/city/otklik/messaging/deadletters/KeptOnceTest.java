package city.otklik.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What comes at every start is a dead letter once, and each dead letter that is kept is read once, however many come. */
class KeptOnceTest {

    private static final TopicPartition LETTERS = new TopicPartition("sla.dead-letters", 0);
    private static final Duration A_POLL = Duration.ofSeconds(20);

    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private boolean logAway;
    private boolean unreadable;
    private long missing;
    private long now;
    private int read;

    private final StoredDeadLetters letters = new StoredDeadLetters(
            "sla", this::consumer, KafkaLogWriter.to(Map.of("bootstrap.servers", "localhost:1")), () -> now);
    private final DeadLetters once = letters.once(deadLetter -> {
        if (logAway) {
            throw new LogUnavailableException("away", new IllegalStateException());
        }
        write(deadLetter);
    });

    /** One record a poll, and each takes its time. */
    private Consumer<byte[], byte[]> consumer() {
        if (unreadable) {
            throw new KafkaException("not readable");
        }
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
            @Override
            public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                now += A_POLL.toNanos();
                ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
                read += records.count();
                return records;
            }
        };
        consumer.setMaxPollRecords(1);
        consumer.updateBeginningOffsets(Map.of(LETTERS, 0L));
        consumer.updateEndOffsets(Map.of(LETTERS, log.size() + missing));
        consumer.schedulePollTask(() -> log.stream()
                .filter(record -> record.offset() >= consumer.position(LETTERS))
                .forEach(consumer::addRecord));
        return consumer;
    }

    private void write(DeadLetter deadLetter) {
        ProducerRecord<byte[], byte[]> written = DeadLetterFormat.deadLetter(deadLetter, LETTERS.topic());
        log.add(new ConsumerRecord<>(
                LETTERS.topic(),
                0,
                log.size(),
                0,
                TimestampType.LOG_APPEND_TIME,
                1,
                1,
                written.key(),
                written.value(),
                new RecordHeaders(written.headers()),
                Optional.empty()));
    }

    private static DeadLetter letter(String topic, long offset) {
        return new DeadLetter(
                new ConsumerRecord<>(topic, 0, offset, new byte[] {1}, new byte[] {1}),
                "content",
                "unusable-calendar",
                "fix it");
    }

    private void keep(long offset) {
        once.keep(letter("working-calendars", offset));
    }

    private List<Long> kept() {
        return log.stream()
                .map(record -> DeadLetterFormat.read(record).origin())
                .filter(origin -> origin.topic().equals("working-calendars"))
                .map(Origin::offset)
                .toList();
    }

    @Test
    void only_what_is_new_is_kept_and_each_dead_letter_read_once() {
        write(letter("working-calendars", 1));
        for (int offset = 0; offset < 50; offset++) {
            keep(offset);
            keep(offset);
        }
        assertThat(kept()).hasSize(50).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(log.size());

        assertThat(letters.isKept(new Origin("signing-keys", 0, 1))).isFalse();
        assertThat(letters.isKept(new Origin("signing-keys", 0, 2))).isFalse();
        assertThat(read).as("once for another topic").isEqualTo(2 * log.size());
    }

    @Test
    void a_flood_of_dead_letters_is_read_to_its_end_however_long_it_takes() {
        LongStream.range(0, 500).forEach(offset -> write(letter("case.facts", offset)));
        write(letter("working-calendars", 1));

        keep(1);
        keep(2);

        assertThat(kept()).containsExactly(1L, 2L);
        assertThat(letters.entries()).hasSize(502);
    }

    @Test
    void where_nothing_can_be_read_it_is_kept_again_and_the_start_goes_on() {
        write(letter("working-calendars", 1));
        missing = 1;
        keep(1);
        assertThat(kept()).as("read before it came to a halt").containsExactly(1L);
        keep(2);
        assertThatThrownBy(letters::entries).isInstanceOf(IllegalStateException.class);

        missing = 0;
        unreadable = true;
        keep(3);
        keep(3);
        assertThat(kept()).containsExactly(1L, 2L, 3L, 3L);
        unreadable = false;
        keep(3);
        assertThat(kept()).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void what_could_not_be_kept_is_tried_again() {
        logAway = true;
        assertThatThrownBy(() -> keep(2)).isInstanceOf(LogUnavailableException.class);
        logAway = false;
        keep(2);
        assertThat(kept()).containsExactly(2L);
    }
}
