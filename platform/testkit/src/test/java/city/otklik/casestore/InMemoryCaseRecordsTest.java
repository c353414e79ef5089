package city.otklik.casestore;

import city.otklik.testkit.InMemoryCaseRecords;
import java.time.InstantSource;

class InMemoryCaseRecordsTest extends CaseRecordsContract {

    @Override
    CaseRecords<ExampleState> records(InstantSource time) {
        return new InMemoryCaseRecords<>(time);
    }
}
