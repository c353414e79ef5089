package city.otklik.messaging.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.embedded.FreePort;
import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.DeclaredTopics;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a broker, among records that are no keys. */
class SigningKeyReaderTest extends SigningKeysContract {

    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");
    private static final String BROKER = SharedStack.Stack.broker();
    private static final AvroWire WIRE = new AvroWire(new InMemoryRegistry());
    private static final RawLog LOG = new RawLog(BROKER);

    private final SigningKeyReader keys = reader(BROKER);

    private static SigningKeyReader reader(String broker) {
        return new SigningKeyReader(new RawLog(broker)::reader, new FactReader(WIRE));
    }

    @BeforeAll
    static void topics() {
        DeclaredTopics.create(BROKER, 3);
    }

    @Override
    SigningKeys keys() {
        return keys;
    }

    @Override
    void publish(SigningKey key) {
        write(encoded(key.published(AT)), sent -> sent);
    }

    private static OutgoingFact encoded(SigningKeyPublished record) {
        return new FactEncoder(WIRE).encode("approval", record.getKeyId(), 1, record, Actor.service("approval"), null);
    }

    private static void write(OutgoingFact fact, UnaryOperator<OutgoingFact> forgery) {
        OutgoingFact sent = forgery.apply(fact);
        write(sent.key().getBytes(StandardCharsets.UTF_8), sent.value(), FactHeaders.of(sent));
    }

    private static void write(byte @Nullable [] key, byte @Nullable [] value, @Nullable Iterable<Header> headers) {
        try {
            LOG.write(new ProducerRecord<>(TopicPlan.SIGNING_KEYS, null, null, key, value, headers), Map.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static OutgoingFact copy(OutgoingFact fact, String source, String key) {
        return new OutgoingFact(
                1, "x", fact.type(), source, fact.topic(), key, "x", null, AT, null, null, fact.value());
    }

    @Test
    void a_record_that_is_no_key_of_approval_is_passed_over_and_stops_nothing() {
        SigningKey real = PrivateSigningKey.random().known();
        SigningKeyPublished other = PrivateSigningKey.random().known().published(AT);
        SigningKey stranger = PrivateSigningKey.random().known();
        write(null, null, null);
        write(new byte[0], new byte[] {0, 1, 2}, null);
        write(real.id().getBytes(StandardCharsets.UTF_8), new byte[100_000], null);
        // Another key under approval's name, before and after it.
        OutgoingFact forged = encoded(new SigningKeyPublished(real.id(), AT, other.getPublicKey()));
        write(forged, sent -> sent);
        publish(real);
        write(forged, sent -> sent);
        // A good key that somebody else wrote, or that is not under its own name.
        write(encoded(stranger.published(AT)), sent -> copy(sent, "publishing", sent.key()));
        write(encoded(stranger.published(AT)), sent -> copy(sent, "approval", real.id()));

        assertThat(keys.find(real.id())).contains(real);
        assertThat(keys.find(stranger.id())).isEmpty();
        assertThat(List.of(keys, reader(BROKER)))
                .allSatisfy(any -> assertThat(any.find(real.id())).contains(real));
    }

    @Test
    void while_the_broker_is_away_nobody_is_told_that_a_key_is_unknown() {
        SigningKeyReader away = reader("localhost:" + FreePort.find());
        assertThatThrownBy(() -> away.find("0123456789abcdef")).isInstanceOf(KeysUnavailableException.class);
    }
}
