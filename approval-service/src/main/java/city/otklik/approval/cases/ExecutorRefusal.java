package city.otklik.approval.cases;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** The caller is an executor, but not this case's (§6). */
public interface ExecutorRefusal extends Refusal {

    @Override
    default String rule() {
        return "another-executors-case";
    }

    @Override
    default String detail() {
        return "Another executor is responsible for this case";
    }

    @Override
    default String remedy() {
        return "Have the case handed over to you: POST /cases/{id}/executor of the routing service";
    }

    @Override
    default String clause() {
        return "§6";
    }

    @Override
    default HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }
}
