package city.otklik.routing.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.otklik.access.Decision;
import city.otklik.access.Logins.Account;
import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A login that is handed over is a record of the city's registers, with who did it and why. */
class MongoLoginsTest {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("logins"));
    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");
    private static final String ISSUER = "https://id.city/realms/city";

    private final InMemoryLog log = new InMemoryLog();
    private final AvroWire wire = new AvroWire(new InMemoryRegistry());

    private void handOver(String subject, @Nullable String before, String by) {
        Register<Account> register =
                new Register<>("routing", "logins", MONGO, Account.class, new FactEncoder(wire), new FactRelay(log));
        Account account = new Account(ISSUER, subject);
        new MongoLogins(register)
                .change(
                        "vera.p",
                        Actor.person("administrator", by),
                        known -> account.equals(known)
                                ? Decision.emit()
                                : Decision.keep(
                                        account,
                                        new LoginHandedOver(AT, "vera.p", ISSUER, subject, before, "a new account")));
    }

    @Test
    void every_change_is_on_record_and_only_a_change_is() {
        MONGO.dropCollection("register.logins");
        handOver("2", "1", "root");
        handOver("2", null, "other");
        handOver("3", "2", "other");

        assertThat(log.facts())
                .extracting(OutgoingFact::topic, OutgoingFact::key, OutgoingFact::actor, OutgoingFact::sequence)
                .containsExactly(
                        tuple("city.registers", "logins/vera.p", "administrator:root", 1L),
                        tuple("city.registers", "logins/vera.p", "administrator:other", 2L));
        assertThat(wire.decode(log.facts().getFirst().value()))
                .isEqualTo(new LoginHandedOver(AT, "vera.p", ISSUER, "2", "1", "a new account"));
    }
}
