package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.HandoverDecider.HandOverLogin;
import city.otklik.access.Identities.Identity;
import city.otklik.access.Logins.Account;
import city.otklik.facts.LoginHandedOver;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final String ISSUER = "https://id.city/realms/city";
    private static final Identity VERA = new Identity("vera", ISSUER, "1", NOW, "2", null);

    private static Decision<Account> handOver(@Nullable Account onRecord, @Nullable Identity known, String subject) {
        return HandoverDecider.handOver(onRecord, new HandOverLogin(known, subject, "a new account"), NOW);
    }

    private static void assertRefused(Decision<Account> decision, String rule, String field) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .returns(rule, Refusal::rule)
                                .returns(field, Refusal::field));
    }

    @Test
    void the_account_that_was_refused_gets_the_login() {
        assertThat(handOver(null, VERA, "2"))
                .isEqualTo(Decision.keep(
                        new Account(ISSUER, "2"), new LoginHandedOver(NOW, "vera", ISSUER, "2", "1", "a new account")));
    }

    /** It may have come first here, and second at another service. */
    @Test
    void the_account_that_is_known_here_gets_it_for_the_other_services() {
        assertThat(handOver(null, VERA, "1"))
                .isEqualTo(Decision.keep(
                        new Account(ISSUER, "1"),
                        new LoginHandedOver(NOW, "vera", ISSUER, "1", null, "a new account")));
    }

    @Test
    void what_is_on_record_is_not_put_there_again() {
        Identity second = new Identity("vera", ISSUER, "2", NOW, "1", "root");
        assertThat(handOver(new Account(ISSUER, "2"), second, "2")).isEqualTo(Decision.emit());
        assertThat(handOver(new Account("https://another", "2"), second, "2")).isNotEqualTo(Decision.emit());
        assertThat(handOver(new Account(ISSUER, "2"), VERA, "2"))
                .as("where the store says otherwise, as an older copy does")
                .isNotEqualTo(Decision.emit());
    }

    @Test
    void whoever_did_not_come_and_a_reason_that_is_none_are_refused() {
        assertRefused(handOver(null, null, "2"), "unknown-login", "login");
        assertRefused(handOver(null, VERA, "9"), "not-the-refused-account", "subject");
        assertRefused(HandoverDecider.handOver(null, new HandOverLogin(VERA, "2", " "), NOW), "missing-text", "reason");
        assertRefused(
                HandoverDecider.handOver(
                        null, new HandOverLogin(VERA, "2", "x".repeat(RequiredText.LONGEST_REASON + 1)), NOW),
                "too-long",
                "reason");
    }
}
