package city.otklik.messaging.cases;

import city.otklik.testkit.SharedStack;

class CrashOnStoreAndBrokerTest extends CrashOnServers {

    CrashOnStoreAndBrokerTest() {
        super(SharedStack.Stack.broker(), SharedStack.Stack.mongo("crash"));
    }
}
