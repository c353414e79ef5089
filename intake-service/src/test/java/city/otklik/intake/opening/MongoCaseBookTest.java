package city.otklik.intake.opening;

import city.otklik.testkit.SharedStack;

class MongoCaseBookTest extends CaseBookOnMongo {

    MongoCaseBookTest() {
        super(SharedStack.Stack.mongo("case_book"));
    }
}
