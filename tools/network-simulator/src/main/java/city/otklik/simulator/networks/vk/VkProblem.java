package city.otklik.simulator.networks.vk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A refusal of the administration: which field, which rule, what to do. */
record VkProblem(HttpStatus status, String detail) {

    static VkProblem bad(String detail) {
        return new VkProblem(HttpStatus.BAD_REQUEST, detail);
    }

    static VkProblem missing(String detail) {
        return new VkProblem(HttpStatus.NOT_FOUND, detail);
    }

    static VkProblem conflict(String detail) {
        return new VkProblem(HttpStatus.CONFLICT, detail);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
