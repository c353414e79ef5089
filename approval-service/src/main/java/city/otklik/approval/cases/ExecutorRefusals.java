package city.otklik.approval.cases;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Refusals to an executor who is not the case's own (§6). */
public final class ExecutorRefusals {

    private ExecutorRefusals() {}

    /** Another executor is responsible; the parameter says where the routing service hands a case over. */
    public static Refusal anotherExecutorsCase(String caseId) {
        return Refusal.of("another-executors-case", HttpStatus.FORBIDDEN)
                .under("§6")
                .with("handover", "POST /cases/" + caseId + "/executor");
    }
}
