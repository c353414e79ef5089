package city.otklik.approval.cases;

import city.otklik.approval.Happenings;
import city.otklik.casestore.CaseType;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import org.apache.avro.specific.SpecificRecord;

class InMemoryApprovalCasesTest extends ApprovalCasesContract {

    private final InMemoryCaseStore<ApprovalCase> service = new InMemoryCaseStore<>(
            "approval", new CaseType<>(ApprovalCase.class, ApprovalCase::unknown), CityClock.wall());

    @Override
    ApprovalCases cases() {
        return new InMemoryApprovalCases(service.cases());
    }

    @Override
    void happened(String caseId, SpecificRecord... facts) {
        Happenings.let(service.commands(), service.facts(), caseId, facts);
    }
}
