package city.otklik.routing.directing;

import city.otklik.casestore.CaseType;
import city.otklik.testkit.OrderOfFactsContract;

class OrderOfFactsTest extends OrderOfFactsContract<RoutingCase> {

    OrderOfFactsTest() {
        super("routing", new CaseType<>(RoutingCase.class, RoutingCase::unknown), 300);
    }
}
