package city.otklik.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.messaging.Fact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.testkit.InMemoryRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a record's headers say about itself goes into the headers of what is made of it. */
class FactReaderTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());

    private Fact read(String id, String causation, String trace) {
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId("m-1")
                .setNetwork("VK")
                .setSentAt(Instant.parse("2026-03-03T06:00:00Z"))
                .setLink("https://vk.com/wall-1_2?reply=3")
                .setAuthor(new AuthorOfMessage("1", "Анна", null))
                .setText("Яма")
                .build();
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = new ConsumerRecord<>(
                "curator.messages", 2, 7, "m-1".getBytes(StandardCharsets.UTF_8), wire.encode(message));
        record.headers()
                .add("ce_id", id.getBytes(StandardCharsets.UTF_8))
                .add("causationid", causation.getBytes(StandardCharsets.UTF_8))
                .add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        assertThat(new FactReader(wire).read(record)).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) new FactReader(wire).read(record)).fact();
    }

    @Test
    void idAndTraceOfARecordAreKept() {
        Fact fact = read("a-1", "b-1", TRACE);
        assertThat(fact.id()).isEqualTo("a-1");
        assertThat(fact.causation()).isEqualTo("b-1");
        assertThat(fact.traceparent()).isEqualTo(TRACE);
    }

    @Test
    void whatIsTooLongToBeCarriedOnIsNot() {
        Fact fact = read("a".repeat(30_000), "b".repeat(201), "00-" + "a".repeat(30_000));
        assertThat(fact.id()).isEqualTo("curator.messages/2/7");
        assertThat(fact.causation()).isNull();
        assertThat(fact.traceparent()).isNull();
    }
}
