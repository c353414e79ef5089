package city.otklik.workingtime.cases;

import java.io.Serial;

/** Carries a refusal from the field where it was found to the edge of this package, where it becomes a value. */
final class RefusedFieldException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CaseAnswer.Refusal refusal;

    RefusedFieldException(String field, String rule, String remedy) {
        super(rule, null, false, false);
        refusal = new CaseAnswer.Refusal(field, rule, remedy);
    }

    CaseAnswer.Refusal refusal() {
        return refusal;
    }
}
