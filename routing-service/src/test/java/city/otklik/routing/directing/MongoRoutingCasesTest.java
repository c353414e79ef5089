package city.otklik.routing.directing;

import city.otklik.testkit.SharedStack;

class MongoRoutingCasesTest extends RoutingCasesOnMongo {

    MongoRoutingCasesTest() {
        super(SharedStack.Stack.mongo("routing_cases"));
    }
}
