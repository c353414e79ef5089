package city.otklik.approval.cases;

import city.otklik.access.worded.Refusal;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Transition;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The case does not stand where this could be done; says where it stands and what to do instead. */
public interface MomentRefusal extends Refusal {

    Transition.NotAllowed obstacle();

    @Override
    default String rule() {
        return isUnknown() ? "unknown-case" : "wrong-moment";
    }

    @Override
    default String detail() {
        return isUnknown()
                ? "No such case is known here"
                : obstacle().event() + " is not possible while the case stands at "
                        + obstacle().state().name() + " («" + obstacle().state().title() + "»)";
    }

    @Override
    default String remedy() {
        return obstacle().remedy().in(Locale.ENGLISH);
    }

    @Override
    default HttpStatus status() {
        return isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    }

    private boolean isUnknown() {
        return obstacle().state() == CaseStatus.EXPECTED;
    }
}
