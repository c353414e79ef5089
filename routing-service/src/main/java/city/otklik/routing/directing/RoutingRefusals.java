package city.otklik.routing.directing;

import city.otklik.access.Refusal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** Why a command about a case's executor or departments is not carried out. */
final class RoutingRefusals {

    private RoutingRefusals() {}

    /** No file of this hash is stored, or its contributor never uploaded it. */
    static Refusal unknownFile(String field) {
        return Refusal.of("unknown-file", HttpStatus.UNPROCESSABLE_CONTENT).at(field);
    }

    static Refusal tooManyFiles(int files, int most) {
        return Refusal.of("too-many-files", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("attachments")
                .with("files", files)
                .with("most", most);
    }

    /** The case has as many contributions as one may have. */
    static Refusal tooManyContributions(int most) {
        return Refusal.of("too-many-contributions", HttpStatus.CONFLICT).with("most", most);
    }

    static Refusal tooManyDepartments(int departments, int most) {
        return Refusal.of("too-many-departments", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§7")
                .at("coDepartments")
                .with("departments", departments)
                .with("most", most);
    }

    static Refusal unknownDepartment(String code, Set<String> known) {
        return Refusal.of("unknown-department", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§7")
                .with("department", code)
                .with("known", new TreeSet<>(known));
    }

    /** The case has been sent to these departments for this reason. */
    static Refusal sameRoute(String lead) {
        return Refusal.of("same-route", HttpStatus.CONFLICT).under("§7").with("lead", lead);
    }

    /** The department was not asked about this case. */
    static Refusal notAsked(String department) {
        return Refusal.of("not-asked", HttpStatus.FORBIDDEN).under("§7").with("department", department);
    }

    /** The caller does not speak for this department. */
    static Refusal notYourDepartment(String department, Set<String> own) {
        return Refusal.of("not-your-department", HttpStatus.FORBIDDEN)
                .under("§7")
                .with("department", department)
                .with("own", new TreeSet<>(own));
    }

    /** An absence is entered by the person or by the supervisor. */
    static Refusal anotherPersonsAbsence(String login) {
        return Refusal.of("another-persons-absence", HttpStatus.FORBIDDEN)
                .under("§6")
                .with("login", login);
    }

    /** None of the departments that the caller speaks for is asked about this case. */
    static Refusal notYourCase(String caseId) {
        return Refusal.of("not-your-case", HttpStatus.FORBIDDEN).with("caseId", caseId);
    }

    /** Nobody of this login is on the duty roster. */
    static Refusal unknownExecutor(String field, String login, Collection<String> known) {
        return Refusal.of("unknown-executor", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§6")
                .at(field)
                .with("login", login)
                .with("known", new TreeSet<>(known));
    }

    static Refusal absentExecutor(String login) {
        return Refusal.of("absent-executor", HttpStatus.CONFLICT)
                .under("§6")
                .at("executor")
                .with("login", login);
    }

    static Refusal sameExecutor(String login) {
        return Refusal.of("same-executor", HttpStatus.CONFLICT)
                .under("§6")
                .at("executor")
                .with("login", login);
    }

    static Refusal absenceEndsBeforeItBegins() {
        return Refusal.of("absence-ends-before-it-begins", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("to");
    }
}
