package city.otklik.intake.opening;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** Intake opened no case of this id. */
record UnknownCase(String caseId) implements Refusal {

    @Override
    public String detail() {
        return "Case " + caseId + " is unknown";
    }

    @Override
    public String remedy() {
        return "Check the id; cases are listed at /cases";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
