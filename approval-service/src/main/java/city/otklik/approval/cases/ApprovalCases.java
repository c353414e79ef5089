package city.otklik.approval.cases;

import city.otklik.approval.files.CaseFiles;
import java.util.List;

/** Port: the lists that people work from. Its in-memory twin and MongoDB pass the same contract test. */
public interface ApprovalCases extends CaseFiles {

    /** The most cases that one list shows. */
    int MOST = 1000;

    /** Open cases of one executor, by what is due next. */
    List<Listed> of(String executor, int limit);

    /** Every open case, by what is due next. */
    List<Listed> open(int limit);

    /** Cases with a version that awaits the curator, by when the decision is due. */
    List<Listed> awaitingCurator(int limit);

    /** A case in a list. */
    record Listed(ApprovalCase approvalCase, long revision) {}
}
