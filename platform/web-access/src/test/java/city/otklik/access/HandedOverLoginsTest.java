package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Identities.Identity;
import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the record says of a login counts before what a service keeps of it. */
class HandedOverLoginsTest {

    private static final String ISSUER = "https://id.city/realms/city";
    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");

    private final HandedOverLogins logins = new HandedOverLogins();
    private final InMemoryIdentities store = new InMemoryIdentities();
    private final Identities identities = logins.over(store);

    private static Identity account(String issuer, String subject) {
        return new Identity("vera", issuer, subject, AT, null, null);
    }

    private static Identity account(String subject) {
        return account(ISSUER, subject);
    }

    private void handedOver(String key, String subject) {
        LoginHandedOver record = new LoginHandedOver(AT, "vera", ISSUER, subject, "1", "a new account");
        logins.take(
                new Fact("id", "routing", key, 1, Actor.person("administrator", "root"), AT, null, null, AT, record));
    }

    private void handedOver(String subject) {
        handedOver("logins/vera", subject);
    }

    @Test
    void the_account_that_a_login_was_handed_to_counts_and_is_kept() {
        assertThat(identities.keepFirst(account("1"))).isEqualTo(account("1"));
        handedOver("2");
        Identity second = new Identity("vera", ISSUER, "2", AT, null, "root");
        assertThat(identities.find("vera")).contains(second);
        assertThat(identities.keepFirst(account("1"))).isEqualTo(second);
        assertThat(store.find("vera")).contains(second);
        identities.refuse("vera", "1");
        assertThat(identities.find("vera")).map(Identity::refused).contains("1");
        handedOver("3");
        assertThat(identities.keepFirst(account("2"))).returns("3", Identity::subject);
    }

    /** As after a restart of a service without a store. */
    @Test
    void it_counts_where_nobody_came_under_the_login_yet() {
        handedOver("2");
        assertThat(identities.find("vera")).map(Identity::subject).contains("2");
        assertThat(identities.keepFirst(account("1")).subject()).isEqualTo("2");
        assertThat(identities.keepFirst(account("2")).subject()).isEqualTo("2");
    }

    @Test
    void another_provider_counts_for_all_its_accounts() {
        handedOver("2");
        identities.replace(account("https://another.city", "9"));
        assertThat(identities.keepFirst(account("https://another.city", "9")).subject())
                .isEqualTo("9");
    }

    /** Handed over at the provider that is configured now; what is kept is of the one before. */
    @Test
    void what_is_kept_of_the_provider_before_does_not_count_against_the_record() {
        store.replace(account("https://another.city", "9"));
        handedOver("2");
        assertThat(identities.keepFirst(account("1")).subject()).isEqualTo("2");
        assertThat(store.find("vera")).map(Identity::subject).contains("2");
    }

    @Test
    void until_the_records_are_read_nobody_can_say_whose_a_login_is() {
        logins.awaitRecords();
        assertThatThrownBy(() -> identities.keepFirst(account("1"))).isInstanceOf(IllegalStateException.class);
        assertThat(store.find("vera")).isEmpty();
        logins.isRead();
        assertThat(identities.keepFirst(account("1")).subject()).isEqualTo("1");
    }

    @Test
    void a_record_under_the_key_of_another_login_hands_nothing_over() {
        identities.keepFirst(account("1"));
        handedOver("logins/root", "2");
        handedOver("absences/vera", "2");
        assertThat(identities.find("vera")).contains(account("1"));
    }
}
