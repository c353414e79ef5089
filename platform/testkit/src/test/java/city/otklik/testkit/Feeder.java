package city.otklik.testkit;

import static org.awaitility.Awaitility.await;

import city.otklik.casestore.CaseReader;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts records, sound and spoilt, into one partition of the log, and looks at what became of them. */
class Feeder {

    private static final int PARTITION = 1;

    private final RawLog raw = new RawLog(SharedStack.Stack.broker());
    private final FactEncoder encoder;
    private final CaseReader<HandledCase> cases;
    private final StoredDeadLetters deadLetters;

    Feeder(FactEncoder encoder, CaseReader<HandledCase> cases, StoredDeadLetters deadLetters) {
        this.encoder = encoder;
        this.cases = cases;
        this.deadLetters = deadLetters;
    }

    OutgoingFact accepted(String caseId, long sequence) {
        MessageAccepted accepted = MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setSentAt(Instant.parse("2026-11-23T05:59:00Z"))
                .setNetwork(Network.VK)
                .setMarks(List.of(Long.toString(sequence)))
                .build();
        return encoder.encode("intake", caseId, sequence, accepted, Actor.service("intake"), null);
    }

    /** A message of the feed with these bytes. */
    OutgoingFact message(String id, byte[] value) {
        return new OutgoingFact(
                0,
                id,
                "CuratorMessage",
                "curator",
                "curator.messages",
                id,
                "curator",
                null,
                Instant.parse("2026-11-23T05:59:00Z"),
                null,
                null,
                value);
    }

    void send(OutgoingFact fact) {
        send(fact, value -> value);
    }

    /** Sends {@code fact} with its value spoilt. */
    void send(OutgoingFact fact, UnaryOperator<byte @Nullable []> spoilt) {
        send(fact, spoilt.apply(fact.value()), Map.of());
    }

    void send(OutgoingFact fact, byte @Nullable [] value, Map<String, Object> settings) {
        try {
            byte[] key = fact.key().getBytes(StandardCharsets.UTF_8);
            raw.write(new ProducerRecord<>(fact.topic(), PARTITION, null, key, value, FactHeaders.of(fact)), settings);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Sends {@code fact} in a transaction that is aborted. */
    void sendAndTakeBack(OutgoingFact fact) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SharedStack.Stack.broker(), "transactional.id", "tx");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            byte[] key = fact.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(fact.topic(), PARTITION, null, key, fact.value(), FactHeaders.of(fact)));
            producer.flush();
            producer.abortTransaction();
        }
    }

    /** The replay of {@code deadLetter} as it is in the log after a crash between replay and marker. */
    void sendAgain(StoredDeadLetter deadLetter) {
        RecordHeaders headers = replayHeaders(deadLetter);
        write("routing.replays", deadLetter.original().key(), deadLetters.bytesOf(deadLetter), headers);
    }

    /** What makes a record of the replays one; anybody may write these headers elsewhere. */
    static RecordHeaders replayHeaders(StoredDeadLetter deadLetter) {
        RecordHeaders headers = new RecordHeaders(deadLetter.headers().toArray());
        headers.add("otklik-origin", deadLetter.origin().toString().getBytes(StandardCharsets.UTF_8));
        headers.add("otklik-dl-timestamp", "1".getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    void write(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        try {
            raw.write(new ProducerRecord<>(topic, PARTITION, null, key, value, headers), Map.of());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    byte @Nullable [] bytesOf(StoredDeadLetter deadLetter) {
        return deadLetters.bytesOf(deadLetter);
    }

    List<Long> handled(String caseId) {
        return cases.find(caseId).map(HandledCase::handled).orElse(List.of());
    }

    /** Waits until a fact sent now in the same partition is handled: then everything before it is done with. */
    void allIsRead(String probe) {
        send(accepted(probe, 1));
        soon(() -> handled(probe).equals(List.of(1L)));
    }

    static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    /** Sends everything of one case again, in order. */
    int replayAll(String key, String who) {
        return replayAll(deadLetters, key, who);
    }

    /** The same of another service. */
    static int replayAll(StoredDeadLetters deadLetters, String key, String who) {
        Set<Origin> origins = deadLetters.list().stream()
                .filter(deadLetter -> deadLetter.key().equals(key))
                .map(StoredDeadLetter::origin)
                .collect(Collectors.toSet());
        return deadLetters.replay(origins, who).size();
    }

    List<StoredDeadLetter> deadLetters(String key) {
        return deadLetters.list().stream()
                .filter(deadLetter -> deadLetter.key().equals(key))
                .toList();
    }
}
