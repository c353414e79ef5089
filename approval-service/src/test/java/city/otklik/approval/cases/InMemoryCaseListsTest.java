package city.otklik.approval.cases;

import java.util.HashMap;
import java.util.Map;

class InMemoryCaseListsTest extends CaseListsContract {

    private final Map<String, CaseFile> cases = new HashMap<>();

    @Override
    CaseLists lists() {
        return new InMemoryCaseLists(cases);
    }

    @Override
    void put(String caseId, CaseFile file) {
        cases.put(caseId, file);
    }
}
