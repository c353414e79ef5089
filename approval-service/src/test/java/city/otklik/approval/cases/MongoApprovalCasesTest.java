package city.otklik.approval.cases;

import city.otklik.approval.ApprovalTest;
import city.otklik.approval.Happenings;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists over the documents that the case store itself writes. */
@ApprovalTest
class MongoApprovalCasesTest extends ApprovalCasesContract {

    private final ApprovalCases cases;
    private final CaseCommandHandler<ApprovalCase> commands;
    private final CaseFactHandler<ApprovalCase> facts;

    @Autowired
    MongoApprovalCasesTest(
            ApprovalCases cases, CaseCommandHandler<ApprovalCase> commands, CaseFactHandler<ApprovalCase> facts) {
        this.cases = cases;
        this.commands = commands;
        this.facts = facts;
    }

    @Override
    ApprovalCases cases() {
        return cases;
    }

    @Override
    void happened(String caseId, SpecificRecord... happened) {
        Happenings.let(commands, facts, caseId, happened);
    }
}
