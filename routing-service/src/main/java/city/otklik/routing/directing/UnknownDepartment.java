package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** No department of this code is configured. */
record UnknownDepartment(String code, Set<String> known) implements Refusal {

    @Override
    public String detail() {
        return "Department " + code + " is unknown";
    }

    @Override
    public String remedy() {
        return "Name one of " + new TreeSet<>(known);
    }

    @Override
    public String clause() {
        return "§7";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
