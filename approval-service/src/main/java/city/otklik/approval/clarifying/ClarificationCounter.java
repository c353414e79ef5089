package city.otklik.approval.clarifying;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where questions to the author are handed in and taken back. */
@RestController
final class ClarificationCounter {

    private final ClarificationDesk desk;

    ClarificationCounter(ClarificationDesk desk) {
        this.desk = desk;
    }

    /** @param text the question as it will stand in the network */
    record Clarification(String text) {}

    /** @param reason why nobody waits for the reply any more */
    record Withdrawal(String reason) {}

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{id}/clarifications")
    @Operation(summary = "Ask the author in the network (§10)")
    ResponseEntity<?> ask(
            @PathVariable String id,
            @RequestBody Clarification clarification,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(HttpStatus.CREATED, desk.ask(id, Answers.revision(ifMatch), caller, clarification.text()));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{id}/clarifications/{number}/withdrawal")
    @Operation(summary = "Wait no longer for the reply: the term runs again (§10)")
    ResponseEntity<?> withdraw(
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody Withdrawal withdrawal,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(
                HttpStatus.OK, desk.withdraw(id, Answers.revision(ifMatch), caller, number, withdrawal.reason()));
    }
}
