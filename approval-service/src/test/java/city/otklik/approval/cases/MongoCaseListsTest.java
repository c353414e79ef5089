package city.otklik.approval.cases;

import city.otklik.approval.ApprovalTest;
import city.otklik.messaging.Actor;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Ruling;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists over the documents that the desk itself writes. */
@ApprovalTest
class MongoCaseListsTest extends CaseListsContract {

    private final CaseLists lists;
    private final CaseDesk<CaseFile> desk;

    @Autowired
    MongoCaseListsTest(CaseLists lists, CaseDesk<CaseFile> desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @Override
    CaseLists lists() {
        return lists;
    }

    @Override
    void put(String caseId, CaseFile file) {
        desk.<Void, String>command(caseId, null, Actor.service("approval"), before -> Ruling.done(file, caseId));
    }
}
