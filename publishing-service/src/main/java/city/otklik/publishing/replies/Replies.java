package city.otklik.publishing.replies;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What executors say about authors' replies. */
@RestController
class Replies {

    private final ReplyDesk desk;

    Replies(ReplyDesk desk) {
        this.desk = desk;
    }

    /**
     * @param text what the author said; empty where only the moment is known
     * @param url where the reply stands, null where it has no address
     * @param at when the author replied in the network, null: now
     */
    record RecordedReply(
            String text, @Nullable String url, @Nullable Instant at) {}

    record Dismissal(String reason) {}

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/clarifications/{number}/reply")
    @Operation(summary = "Record the author's reply that a person saw (§10)")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReplyDesk.Told.class)))
    ResponseEntity<?> recorded(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecordedReply reply) {
        return Answers.of(
                HttpStatus.OK,
                desk.recorded(
                        caseId,
                        number,
                        Answers.revision(ifMatch),
                        caller,
                        reply.text(),
                        Objects.requireNonNullElse(reply.url(), ""),
                        reply.at()));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/clarifications/{number}/replies/{replyId}/dismissal")
    @Operation(summary = "Say that a reply was not the author's answer: the term stays suspended unbroken (§10)")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReplyDesk.Told.class)))
    ResponseEntity<?> dismissed(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable int number,
            @PathVariable String replyId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Dismissal dismissal) {
        return Answers.of(
                HttpStatus.OK,
                desk.dismissed(caseId, number, Answers.revision(ifMatch), replyId, caller, dismissal.reason()));
    }
}
