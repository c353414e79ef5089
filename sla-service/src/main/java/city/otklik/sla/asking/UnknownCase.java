package city.otklik.sla.asking;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** No clock was ever set for this case. */
record UnknownCase(String caseId) implements Refusal {
    @Override
    public String detail() {
        return "No deadline was ever set for case " + caseId;
    }

    @Override
    public String remedy() {
        return "Check the id; a message that was rejected for certain has no deadlines (§15)";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
