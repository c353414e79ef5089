package city.otklik.approval.signing;

import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.signing.SigningKeys;
import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The private key, handed out once its public half is on the log: no fact is ever signed by a key that nobody can know. */
final class AnnouncedKey implements Supplier<PrivateSigningKey> {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncedKey.class);
    private static final String SERVICE = "approval";

    private final PrivateSigningKey key;
    private final SigningKeys announced;
    private final FactEncoder encoder;
    private final LogWriter log;
    private final CityClock clock;
    private boolean known;

    AnnouncedKey(PrivateSigningKey key, SigningKeys announced, FactEncoder encoder, LogWriter log, CityClock clock) {
        this.key = key;
        this.announced = announced;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
    }

    /** Rights that are missing show at the start, and the first approval need not wait. */
    void announce() {
        try {
            get();
        } catch (RuntimeException e) {
            LOG.error("The signing key cannot be published yet; nothing is approved or asked until it is", e);
        }
    }

    /** @throws KeysUnavailableException while the log or the registry is away and the key is not known to be announced */
    @Override
    public synchronized PrivateSigningKey get() {
        if (!known) {
            String id = key.known().id();
            if (announced.find(id).isEmpty()) {
                publish(id);
            }
            known = true;
        }
        return key;
    }

    private void publish(String id) {
        try {
            log.append(encoder.encode(
                    SERVICE, id, 1, key.known().published(clock.instant()), Actor.service(SERVICE), null));
        } catch (LogUnavailableException | RegistryUnavailableException e) {
            throw new KeysUnavailableException(e);
        }
    }
}
