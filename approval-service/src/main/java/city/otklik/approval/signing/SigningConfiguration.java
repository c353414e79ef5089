package city.otklik.approval.signing;

import city.otklik.casestore.RebuildMode;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.signing.SigningKeyReader;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one key of this service. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    /** A key that cannot be read stops the start. */
    @Bean
    AnnouncedKey signingKey(
            SigningProperties properties,
            OversizedBatches oversized,
            FactReader reader,
            FactEncoder encoder,
            LogWriter log,
            CityClock clock) {
        PrivateSigningKey key = SigningKeyFile.read(properties.keyFile(), properties.createKey());
        return new AnnouncedKey(key, new SigningKeyReader(oversized::keepingReader, reader), encoder, log, clock);
    }

    /** Not by a rebuild: whoever starts one may do so without the city's key. */
    @Bean
    @ConditionalOnProperty(name = RebuildMode.PROPERTY, havingValue = "false", matchIfMissing = true)
    ApplicationRunner announcement(AnnouncedKey key) {
        return arguments -> key.announce();
    }
}
