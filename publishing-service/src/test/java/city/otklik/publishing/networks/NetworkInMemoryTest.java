package city.otklik.publishing.networks;

import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.AccountsInMemory;
import java.time.Instant;

class NetworkInMemoryTest extends NetworkConnectorContract {

    private final NetworkInMemory network = new NetworkInMemory(Instant::now);

    @Override
    protected NetworkConnector connector() {
        return network;
    }

    @Override
    protected AccountRegister accounts() {
        return AccountsInMemory.withCommunity("494", "community", "service");
    }

    @Override
    protected String message() {
        return network.message("494", AUTHOR);
    }

    @Override
    protected String reply(String link, String person, String externalId, String text) {
        return network.reply(link, person, externalId, text);
    }

    @Override
    protected void close(String link) {
        network.setReadable(false);
    }
}
