package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.Identities;
import city.otklik.access.Identities.Identity;
import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** sla has no store of its own, and knows after a restart all the same to whom a login was handed over. */
class HandedOverLoginTest {

    private static final String ISSUER = "http://localhost:1/realms/city";
    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");

    private static RunningSla start() {
        return RunningSla.start(
                "sla-logins",
                "logins",
                Map.of(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        ISSUER,
                        "spring.security.oauth2.resourceserver.jwt.audiences",
                        "otklik"));
    }

    private static Identity seen(String subject) {
        return new Identity("vera", ISSUER, subject, AT, null, null);
    }

    @Test
    void aLoginStaysTheAccountThatItWasHandedTo() {
        Identity second = new Identity("vera", ISSUER, "2", AT, null, "root");
        try (RunningSla sla = start()) {
            Identities identities = sla.bean(Identities.class);
            assertThat(identities.keepFirst(seen("1"))).isEqualTo(seen("1"));
            sla.bean(LogWriter.class)
                    .append(sla.bean(FactEncoder.class)
                            .encode(
                                    "routing",
                                    "logins/vera",
                                    1,
                                    new LoginHandedOver(AT, "vera", ISSUER, "2", "1", "a new account"),
                                    Actor.person("administrator", "root"),
                                    null));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(identities.keepFirst(seen("1"))).isEqualTo(second));
        }
        try (RunningSla sla = start()) {
            Identities identities = sla.bean(Identities.class);
            assertThat(identities.find("vera")).contains(second);
            assertThat(identities.keepFirst(seen("1"))).isEqualTo(second);
        }
    }
}
