package city.otklik.intake.linking;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** The case named as the earlier one is unknown, or is not earlier. */
record NoEarlierCase(String repeatOf, boolean known) implements Refusal {

    @Override
    public String detail() {
        return "repeatOf: case " + repeatOf + (known ? " was not sent before this one" : " is unknown");
    }

    @Override
    public String remedy() {
        return "Name a case sent earlier; the similar ones are listed with the case";
    }

    @Override
    public String clause() {
        return "§14";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
