package city.otklik.publishing.accounts;

import static city.otklik.publishing.accounts.AccountsInMemory.keep;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import org.junit.jupiter.api.Test;

/** What every keeper of the official accounts does. */
abstract class AccountsContract {

    private static final OfficialAccount VK =
            new OfficialAccount("city-vk", Network.VK, "494", "Администрация", "https://vk.com/club494", true);

    private static final Actor ADMINISTRATOR = Actor.person("administrator", "root");

    /** Empty at first. */
    abstract Accounts accounts();

    @Test
    void none_is_known_before_it_is_kept() {
        Accounts accounts = accounts();
        assertThat(accounts.all()).isEmpty();
        assertThat(accounts.named("city-vk")).isEmpty();
    }

    @Test
    void what_is_kept_is_found_as_it_was() {
        Accounts accounts = accounts();
        keep(accounts, VK, ADMINISTRATOR);
        assertThat(accounts.named("city-vk")).contains(VK);
        assertThat(accounts.all()).containsExactly(VK);
    }

    @Test
    void all_come_by_name() {
        Accounts accounts = accounts();
        OfficialAccount ok = new OfficialAccount("city-ok", Network.OK, "5", "Город", "", false);
        keep(accounts, VK, ADMINISTRATOR);
        keep(accounts, ok, ADMINISTRATOR);
        assertThat(accounts.all()).containsExactly(ok, VK);
    }

    @Test
    void the_same_name_is_changed_in_place() {
        Accounts accounts = accounts();
        keep(accounts, VK, ADMINISTRATOR);
        OfficialAccount away = new OfficialAccount("city-vk", Network.VK, "495", "Город", "", false);
        keep(accounts, away, ADMINISTRATOR);
        assertThat(accounts.all()).containsExactly(away);
    }
}
