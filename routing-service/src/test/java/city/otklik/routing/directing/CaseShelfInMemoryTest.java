package city.otklik.routing.directing;

import java.util.List;

class CaseShelfInMemoryTest extends CaseShelfContract {

    @Override
    CaseShelf with(List<RoutedCase> cases) {
        return new CaseShelfInMemory(() -> cases);
    }
}
