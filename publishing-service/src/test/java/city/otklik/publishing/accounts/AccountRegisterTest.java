package city.otklik.publishing.accounts;

import static city.otklik.publishing.accounts.AccountsInMemory.keep;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register of §4, as configuration and an administrator make it. */
class AccountRegisterTest {

    private static final AccountProperties.Account FIRST = configured("city-vk", Network.VK, "494");
    private static final AccountProperties.Account SECOND = configured("region-vk", Network.VK, "777");
    private static final Actor ADMINISTRATOR = Actor.person("administrator", "root");
    private final AccountsInMemory kept = new AccountsInMemory();

    private static AccountProperties.Account configured(String name, Network network, String ownerId) {
        return new AccountProperties.Account(
                name,
                network,
                ownerId,
                "Заголовок",
                "https://vk.com/" + name,
                "s3cret-c",
                "s3cret-u",
                "s3cret-s",
                "s3cret-k",
                "s3cret-a");
    }

    private AccountRegister register(AccountProperties.Account... accounts) {
        AccountRegister register =
                new AccountRegister(kept, new AccountProperties(List.of(accounts)), () -> AccountsInMemory.AT);
        register.registerConfigured();
        return register;
    }

    @Test
    void what_is_configured_is_registered_at_the_start() {
        assertThat(register(FIRST, SECOND).all())
                .extracting(OfficialAccount::name)
                .containsExactly("city-vk", "region-vk");
    }

    @Test
    void what_an_administrator_changed_outlives_a_restart() {
        AccountRegister before = register(FIRST);
        keep(kept, before.all().getFirst().outOfUse(), ADMINISTRATOR);
        assertThat(register(FIRST).all()).singleElement().returns(false, OfficialAccount::active);
    }

    @Test
    void the_owner_of_the_wall_speaks_on_it_and_else_the_first() {
        AccountRegister register = register(FIRST, SECOND);
        assertThat(register.postingUnder(Network.VK, "777"))
                .map(OfficialAccount::name)
                .contains("region-vk");
        assertThat(register.postingUnder(Network.VK, "1"))
                .map(OfficialAccount::name)
                .contains("city-vk");
        assertThat(register.postingUnder(Network.OK, "777")).isEmpty();
    }

    @Test
    void an_account_that_is_out_of_use_does_not_speak() {
        AccountRegister register = register(FIRST, SECOND);
        keep(kept, register.named("region-vk").orElseThrow().outOfUse(), ADMINISTRATOR);
        assertThat(register.postingUnder(Network.VK, "777"))
                .map(OfficialAccount::name)
                .contains("city-vk");
        keep(kept, register.named("city-vk").orElseThrow().outOfUse(), ADMINISTRATOR);
        assertThat(register.postingUnder(Network.VK, "777")).isEmpty();
    }

    @Test
    void no_secret_shows_in_words() {
        AccountRegister register = register(FIRST);
        AccountProperties settings = new AccountProperties(List.of(FIRST));
        assertThat(settings.toString() + FIRST + FIRST.tokens() + register.all() + register.tokensOf("city-vk"))
                .doesNotContain("s3cret");
        assertThat(register.tokensOf("city-vk").community()).isEqualTo("s3cret-c");
        assertThat(register.tokensOf("nobody").community()).isNull();
    }
}
