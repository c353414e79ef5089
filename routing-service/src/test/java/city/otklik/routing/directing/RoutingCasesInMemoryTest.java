package city.otklik.routing.directing;

import java.util.List;

class RoutingCasesInMemoryTest extends RoutingCasesContract {

    @Override
    RoutingCases with(List<RoutingCase> cases) {
        return new RoutingCasesInMemory(() -> cases);
    }
}
