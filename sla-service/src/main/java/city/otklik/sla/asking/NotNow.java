package city.otklik.sla.asking;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** Cannot be told at this moment; asking again helps. */
final class NotNow extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    NotNow(String why) {
        super("The deadlines cannot be told now: " + why);
    }

    @Override
    public String detail() {
        return String.valueOf(getMessage());
    }

    @Override
    public String remedy() {
        return "Ask again in a few seconds; if that does not help, look at /actuator/health of the sla instances";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }
}
