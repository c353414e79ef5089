package city.otklik.intake.opening;

import city.otklik.testkit.SharedStack;

class MongoIntakeCasesTest extends IntakeCasesOnMongo {

    MongoIntakeCasesTest() {
        super(SharedStack.Stack.mongo("intake_cases"));
    }
}
