package city.otklik.messaging.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of the published keys. */
abstract class SigningKeysContract {

    abstract SigningKeys keys();

    abstract void publish(SigningKey key);

    @Test
    void a_key_is_found_by_its_id_from_when_it_is_published() {
        SigningKey first = PrivateSigningKey.random().known();
        SigningKey second = PrivateSigningKey.random().known();
        assertThat(keys().find(first.id())).isEmpty();
        publish(first);
        assertThat(keys().find(first.id())).contains(first);
        assertThat(keys().find(second.id())).isEmpty();
        publish(second);
        publish(second);
        assertThat(keys().find(second.id())).contains(second);
        assertThat(keys().find(first.id())).as("an old one stays").contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0123456789abcdef", "0123456789ABCDEF0123456789ABCDEF"})
    void an_id_that_nobody_published_names_no_key(String id) {
        assertThat(keys().find(id)).isEmpty();
    }
}
