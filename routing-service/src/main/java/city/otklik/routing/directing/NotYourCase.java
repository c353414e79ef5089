package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** None of the departments the caller speaks for is asked about this case. */
record NotYourCase(String caseId) implements Refusal {

    @Override
    public String detail() {
        return "None of your departments is asked about case " + caseId;
    }

    @Override
    public String remedy() {
        return "The cases of your departments are listed at /cases";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }
}
