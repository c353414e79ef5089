package city.otklik.intake.opening;

import city.otklik.access.worded.Refusal;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Transition;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The case does not stand where the command could be done. */
public record NotOpenTo(Transition.NotAllowed obstacle) implements Refusal {

    @Override
    public String rule() {
        return obstacle.state() == CaseStatus.EXPECTED ? "unknown-case" : "wrong-moment";
    }

    @Override
    public String detail() {
        return obstacle.event() + " is not possible while the case is "
                + obstacle.state().name() + " («" + obstacle.state().title() + "»)";
    }

    @Override
    public String remedy() {
        return obstacle.remedy().in(Locale.ENGLISH);
    }

    @Override
    public HttpStatus status() {
        return obstacle.state() == CaseStatus.EXPECTED ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    }
}
