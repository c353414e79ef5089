package city.otklik.casestore;

import city.otklik.testkit.SharedStack;

class CrashOnStoreAndBrokerTest extends CrashOnServers {

    CrashOnStoreAndBrokerTest() {
        super(SharedStack.Stack.broker(), SharedStack.Stack.mongo("crash"));
    }
}
