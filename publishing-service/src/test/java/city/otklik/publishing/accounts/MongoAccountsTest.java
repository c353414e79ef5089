package city.otklik.publishing.accounts;

import static city.otklik.publishing.accounts.AccountsInMemory.keep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAccountsTest extends AccountsContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("accounts-contract"));
    private static final OfficialAccount ACCOUNT =
            new OfficialAccount("city-vk", Network.VK, "494", "Администрация", "https://vk.com/club494", true);

    private static final Actor ADMINISTRATOR = Actor.person("administrator", "root");

    private final InMemoryLog log = new InMemoryLog();

    @Override
    Accounts accounts() {
        MONGO.dropCollection("accounts");
        MONGO.dropCollection("register.accounts");
        return kept();
    }

    private MongoAccounts kept() {
        FactEncoder encoder = new FactEncoder(new AvroWire(new InMemoryRegistry()));
        Register<OfficialAccount> register =
                new Register<>("publishing", "accounts", MONGO, OfficialAccount.class, encoder, new FactRelay(log));
        return new MongoAccounts(register, () -> Instant.parse("2026-03-03T06:00:00Z"));
    }

    /** The service starts again. */
    private MongoAccounts restarted() {
        MongoAccounts accounts = kept();
        accounts.takeOver();
        return accounts;
    }

    /** An account as releases without the register store it. */
    record Entry(@Id String name, OfficialAccount account) {}

    private static void keptByAnOlderImage(OfficialAccount account) {
        MONGO.save(new Entry(account.name(), account), "accounts");
    }

    @Test
    void every_change_is_on_record_with_who_made_it_and_only_a_change_is() {
        Accounts accounts = accounts();
        keep(accounts, ACCOUNT, Actor.service("publishing"));
        keep(accounts, ACCOUNT, Actor.person("administrator", "root"));
        OfficialAccount renamed =
                new OfficialAccount("city-vk", Network.VK, "494", "Город", "https://vk.com/club494", true);
        keep(accounts, renamed, Actor.person("administrator", "root"));

        assertThat(log.facts())
                .extracting(OutgoingFact::topic, OutgoingFact::key, OutgoingFact::type, OutgoingFact::actor)
                .containsExactly(
                        tuple("city.registers", "accounts/city-vk", "AccountChanged", "service:publishing"),
                        tuple("city.registers", "accounts/city-vk", "AccountChanged", "administrator:root"));
    }

    @Test
    void what_an_earlier_release_stored_is_taken_over_once_and_stays_there() {
        accounts();
        keptByAnOlderImage(ACCOUNT);

        assertThat(restarted().all()).containsExactly(ACCOUNT);
        keep(restarted(), ACCOUNT.outOfUse(), ADMINISTRATOR);
        assertThat(restarted().all()).containsExactly(ACCOUNT.outOfUse());
        assertThat(log.typesOf("accounts/city-vk")).containsExactly("AccountChanged", "AccountChanged");
        assertThat(MONGO.findAll(Entry.class, "accounts"))
                .extracting(Entry::account)
                .containsExactly(ACCOUNT);
    }

    @Test
    void what_an_older_image_changes_afterwards_is_taken_over_again() {
        accounts();
        keptByAnOlderImage(ACCOUNT);
        restarted();

        keptByAnOlderImage(ACCOUNT.outOfUse());
        assertThat(restarted().all()).containsExactly(ACCOUNT.outOfUse());
        keptByAnOlderImage(ACCOUNT);
        assertThat(restarted().all()).containsExactly(ACCOUNT);
        assertThat(log.facts())
                .extracting(OutgoingFact::actor)
                .containsExactly("service:publishing", "service:publishing", "service:publishing");
    }

    @Test
    void what_an_older_image_registers_anew_stays_out_of_use() {
        keep(accounts(), ACCOUNT.outOfUse(), ADMINISTRATOR);
        keptByAnOlderImage(ACCOUNT);
        assertThat(restarted().all()).containsExactly(ACCOUNT.outOfUse());
    }

    @Test
    void what_an_older_image_registers_anew_and_an_administrator_switches_off_there_is_out_of_use() {
        OfficialAccount renamed =
                new OfficialAccount("city-vk", Network.VK, "494", "Город", "https://vk.com/club494", true);
        keep(accounts(), renamed, ADMINISTRATOR);
        keptByAnOlderImage(ACCOUNT.outOfUse());
        assertThat(restarted().all()).containsExactly(renamed.outOfUse());
    }
}
