package city.otklik.routing.directing;

import city.otklik.testkit.SharedStack;

class MongoCaseShelfTest extends CaseShelfOnMongo {

    MongoCaseShelfTest() {
        super(SharedStack.Stack.mongo("case_shelf"));
    }
}
