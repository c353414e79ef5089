package city.otklik.publishing.replies;

import city.otklik.access.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What executors say about authors' replies. */
@RestController
class Replies {

    private final ReplyDesk desk;

    Replies(ReplyDesk desk) {
        this.desk = desk;
    }

    record RecordedReply(
            @Nullable String text,
            @Nullable String url,
            @Nullable Instant at) {}

    record Dismissal(@Nullable String reason) {}

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/clarifications/{number}/reply")
    ResponseEntity<?> recorded(
            Caller caller, @PathVariable String caseId, @PathVariable int number, @RequestBody RecordedReply reply) {
        return Answers.of(
                HttpStatus.OK,
                desk.recorded(
                        caseId,
                        number,
                        caller,
                        Objects.requireNonNullElse(reply.text(), ""),
                        Objects.requireNonNullElse(reply.url(), ""),
                        reply.at()));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/clarifications/{number}/replies/{replyId}/dismissal")
    ResponseEntity<?> dismissed(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable int number,
            @PathVariable String replyId,
            @RequestBody Dismissal dismissal) {
        return Answers.of(
                HttpStatus.OK,
                desk.dismissed(caseId, number, replyId, caller, Objects.requireNonNullElse(dismissal.reason(), "")));
    }
}
