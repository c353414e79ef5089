package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** Nobody of this login is on the duty roster. */
record UnknownExecutor(String login, Set<String> known) implements Refusal {

    @Override
    public String detail() {
        return "executor: " + login + " is not on the duty roster";
    }

    @Override
    public String remedy() {
        return "Name one of " + new TreeSet<>(known);
    }

    @Override
    public String clause() {
        return "§6";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
