package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Identities;
import city.otklik.access.Identities.Identity;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Identities} does. */
abstract class IdentitiesContract {

    private static final String ISSUER = "https://id.city/realms/city";
    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00.123Z");

    private final String login = "anna." + UUID.randomUUID();

    abstract Identities identities();

    private Identity account(String subject) {
        return new Identity(login, ISSUER, subject, NOW, null, null);
    }

    @Test
    void whoCameFirstIsKept() {
        assertThat(identities().find(login)).isEmpty();
        assertThat(identities().keepFirst(account("1"))).isEqualTo(account("1"));
        assertThat(identities().keepFirst(account("2"))).isEqualTo(account("1"));
        assertThat(identities().find(login)).contains(account("1"));
    }

    @Test
    void whoWasRefusedIsNotedAndMayReplaceTheFirst() {
        identities().refuse(login, "2");
        assertThat(identities().find(login)).isEmpty();
        identities().keepFirst(account("1"));
        identities().refuse(login, "2");
        assertThat(identities().find(login)).contains(new Identity(login, ISSUER, "1", NOW, "2", null));

        Identity handedOver = new Identity(login, ISSUER, "2", NOW, null, "admin");
        identities().replace(handedOver);
        assertThat(identities().keepFirst(account("1"))).isEqualTo(handedOver);
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 32)
                    .<Callable<Identity>>mapToObj(i -> () -> identities().keepFirst(account("s" + i)))
                    .toList();
            Identity kept = null;
            for (Future<Identity> each : threads.invokeAll(all)) {
                kept = kept == null ? each.get() : kept;
                assertThat(each.get()).isEqualTo(kept);
            }
        }
    }
}
