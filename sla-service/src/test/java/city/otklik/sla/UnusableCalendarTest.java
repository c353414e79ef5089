package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.RawLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar that cannot be used is read at every start, and is one dead letter all the same. */
class UnusableCalendarTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void isKeptOnceAndDecidedOnce(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, FreePort.find())) {
            RawLog log = new RawLog(broker.address());
            start(broker).close();
            RecordMetadata written = log.write(
                    new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                            TopicPlan.WORKING_CALENDARS, 0, null, new byte[] {1}, new byte[] {1}, List.of()),
                    Map.of());
            Origin calendar = new Origin(written.topic(), written.partition(), written.offset());

            try (RunningSla service = start(broker)) {
                ready(service);
                assertThat(kept(log)).containsExactly(calendar.toString());
                StoredDeadLetters letters = service.bean(StoredDeadLetters.class);
                StoredDeadLetter letter = letters.find(calendar).orElseThrow().deadLetter();
                letters.discard(letter, Kind.DISCARD_PROPOSED, null, "admin", "no calendar");
                letters.discard(letter, Kind.DISCARDED, null, "admin2", "no calendar");
            }
            try (RunningSla service = start(broker)) {
                ready(service);
                assertThat(kept(log)).containsExactly(calendar.toString());
                assertThat(service.get("/dead-letters?status=DISCARDED", "admin")
                                .body())
                        .contains(calendar.toString());
            }
        }
    }

    /** The calendars are read to their end before the clocks run. */
    private static void ready(RunningSla service) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.probe("/actuator/health/readiness").statusCode())
                        .isEqualTo(200));
    }

    private static RunningSla start(EmbeddedBroker broker) {
        return RunningSla.start(
                "sla-unusable",
                "unusable",
                Map.of(
                        "spring.kafka.bootstrap-servers", broker.address(),
                        "spring.cloud.stream.kafka.binder.brokers", broker.address()));
    }

    /** The origin of each dead letter that was ever kept; markers of decisions have none of a rule. */
    private static List<@Nullable String> kept(RawLog log) {
        return log.read(TopicPlan.deadLettersOf("sla")).stream()
                .filter(record -> FactHeaders.text(record.headers(), "otklik-dl-rule") != null)
                .map(record -> FactHeaders.text(record.headers(), "otklik-origin"))
                .toList();
    }
}
