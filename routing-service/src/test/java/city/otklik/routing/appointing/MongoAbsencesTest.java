package city.otklik.routing.appointing;

import city.otklik.testkit.SharedStack;

class MongoAbsencesTest extends AbsencesOnMongo {

    MongoAbsencesTest() {
        super(SharedStack.Stack.mongo("absences"));
    }
}
