package city.otklik.intake.opening;

import city.otklik.casestore.CaseType;
import city.otklik.testkit.OrderOfFactsContract;

class OrderOfFactsTest extends OrderOfFactsContract<IntakeCase> {

    OrderOfFactsTest() {
        super("intake", new CaseType<>(IntakeCase.class, IntakeCase::unknown), 300);
    }
}
