package city.otklik.casestore;

import city.otklik.access.Caller;
import city.otklik.access.Refusal;
import city.otklik.access.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose a command on a case is (§6, §17): its one responsible executor's, or the supervisor's on any case. A substitute is
 * responsible from the moment the case is handed over to them.
 */
public final class Responsibility {

    private Responsibility() {}

    /**
     * Why {@code caller} may not decide about the case; empty where they may.
     *
     * @param executor login of the responsible executor, null where none is appointed
     */
    public static Optional<Refusal> obstacle(String caseId, @Nullable String executor, Caller caller) {
        if (caller.is(Role.SUPERVISOR)
                || (caller.is(Role.EXECUTOR) && caller.login().equals(executor))) {
            return Optional.empty();
        }
        return Optional.of(
                executor == null
                        ? CaseRefusals.nobodysCase(caseId)
                        : CaseRefusals.anotherExecutorsCase(caseId, executor));
    }
}
