package city.otklik.approval.files;

import java.util.Collection;
import java.util.Set;

/** Port: on which cases a file is. */
public interface CaseFiles {

    /** Whether a draft or a contribution of a case that one of these departments is asked about carries the file. */
    boolean isOnCaseOf(Set<String> departments, String sha256);

    /** Those of these files that a draft or a contribution of any case carries. */
    Set<String> onCases(Collection<String> sha256s);
}
