package city.otklik.casestore;

import city.otklik.access.Identities;
import city.otklik.access.InMemoryIdentities;

class InMemoryIdentitiesTest extends IdentitiesContract {

    private final Identities identities = new InMemoryIdentities();

    @Override
    Identities identities() {
        return identities;
    }
}
