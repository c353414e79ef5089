package city.otklik.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.facts.AccountChanged;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountDecider.ChangeAccount;
import city.otklik.publishing.accounts.AccountDecider.RegisterAccount;
import city.otklik.publishing.accounts.AccountRefusals.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final OfficialAccount ACCOUNT = account("city-vk", "494", "https://vk.com/club494");
    private static final AccountDecider DECIDER = new AccountDecider(List.of(onlyNumbers()));

    @Test
    void what_is_new_or_other_is_kept_and_told() {
        AccountChanged told =
                new AccountChanged(NOW, "city-vk", Network.VK, "494", "Город", "https://vk.com/club494", true);
        assertThat(change(null, ACCOUNT)).isEqualTo(Decision.keep(ACCOUNT, told));
        assertThat(change(ACCOUNT.outOfUse(), ACCOUNT)).isEqualTo(Decision.keep(ACCOUNT, told));
    }

    @Test
    void what_is_known_already_is_told_once() {
        assertThat(change(ACCOUNT, ACCOUNT)).isEqualTo(Decision.emit());
    }

    @Test
    void the_configuration_changes_nothing_that_is_known() {
        RegisterAccount command = new RegisterAccount(ACCOUNT);
        assertThat(AccountDecider.register(null, command, NOW)).isEqualTo(change(null, ACCOUNT));
        assertThat(AccountDecider.register(ACCOUNT.outOfUse(), command, NOW)).isEqualTo(Decision.emit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        City VK | 494   | https://vk.com/club494 | name
        city-vk | ' '   | https://vk.com/club494 | ownerId
        city-vk | 494   | vk.com/club494         | url
        city-vk | adm   | https://vk.com/club494 | ownerId
        """)
    void an_account_that_cannot_be_used_is_refused_by_the_field(String name, String owner, String url, String field) {
        assertThat(change(null, account(name, owner, url))).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().rule()).isEqualTo("unusable-account");
            assertThat(refused.refusal().field()).isEqualTo(field);
        });
    }

    @Test
    void a_network_says_nothing_about_accounts_of_another() {
        OfficialAccount ok = new OfficialAccount("city-ok", Network.OK, "adm", "Город", "", true);
        assertThat(change(null, ok)).isEqualTo(Decision.keep(ok, ok.changed(NOW)));
    }

    private static Decision<OfficialAccount> change(@Nullable OfficialAccount known, OfficialAccount account) {
        return DECIDER.change(known, new ChangeAccount(account), NOW);
    }

    private static OfficialAccount account(String name, String owner, String url) {
        return new OfficialAccount(name, Network.VK, owner, "Город", url, true);
    }

    private static AccountRule onlyNumbers() {
        return new AccountRule() {
            @Override
            public Network network() {
                return Network.VK;
            }

            @Override
            public Optional<Refusal> fault(OfficialAccount account) {
                return account.ownerId().matches("[0-9]+")
                        ? Optional.empty()
                        : Optional.of(AccountRefusals.unusable(new Fault("ownerId", "owner")));
            }
        };
    }
}
