package city.otklik.messaging.inbox;

import city.otklik.testkit.InMemoryParkedCases;

class InMemoryParkedCasesTest extends ParkedCasesContract {

    @Override
    ParkedCases parked() {
        return new InMemoryParkedCases();
    }
}
