package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/** The caller does not speak for this department. */
record NotTheirVoice(String department, Set<String> own) implements Refusal {

    @Override
    public String detail() {
        return "You do not speak for department " + department;
    }

    @Override
    public String remedy() {
        return "Act for one of your own: " + new TreeSet<>(own);
    }

    @Override
    public String clause() {
        return "§7";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }
}
