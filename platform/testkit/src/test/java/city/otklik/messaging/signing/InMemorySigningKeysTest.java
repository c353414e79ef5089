package city.otklik.messaging.signing;

import city.otklik.testkit.InMemorySigningKeys;

class InMemorySigningKeysTest extends SigningKeysContract {

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    SigningKeys keys() {
        return keys;
    }

    @Override
    void publish(SigningKey key) {
        keys.publish(key);
    }
}
