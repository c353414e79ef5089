package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** Routing knows no case of this id. */
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
