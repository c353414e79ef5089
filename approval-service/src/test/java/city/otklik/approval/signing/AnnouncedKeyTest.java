package city.otklik.approval.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.InMemorySigningKeys;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnnouncedKeyTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());
    private final InMemoryLog log = new InMemoryLog();
    private final InMemorySigningKeys published = new InMemorySigningKeys();
    private final PrivateSigningKey key = PrivateSigningKey.random();

    private AnnouncedKey started(PrivateSigningKey own) {
        return new AnnouncedKey(own, published, new FactEncoder(wire), log, () -> NOW);
    }

    @Test
    void a_key_is_on_its_topic_before_it_signs_anything() {
        AnnouncedKey announced = started(key);
        assertThat(log.facts()).isEmpty();
        assertThat(announced.get()).isSameAs(key);
        assertThat(announced.get()).isSameAs(key);
        OutgoingFact fact = log.facts().getFirst();
        SigningKeyPublished expected = key.known().published(NOW);
        assertThat(fact)
                .returns("signing-keys", OutgoingFact::topic)
                .returns(key.known().id(), OutgoingFact::key);
        assertThat(wire.decode(fact.value())).isEqualTo(expected);
        assertThat(log.facts()).hasSize(1);
    }

    @Test
    void a_key_that_is_there_is_not_published_again_and_another_one_is() {
        published.publish(key.known());
        started(key).get();
        assertThat(log.facts()).isEmpty();
        started(PrivateSigningKey.random()).get();
        assertThat(log.facts()).hasSize(1);
    }

    @Test
    void while_the_log_is_away_nothing_is_signed() {
        AnnouncedKey announced = started(key);
        log.setAway(true);
        announced.announce();
        assertThatThrownBy(announced::get).isInstanceOf(KeysUnavailableException.class);
        log.setAway(false);
        assertThat(announced.get()).isSameAs(key);
        assertThat(log.facts()).hasSize(1);
    }
}
