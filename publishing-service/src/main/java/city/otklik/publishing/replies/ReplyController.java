package city.otklik.publishing.replies;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.KnownReply;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.replies.ReplyDecider.DismissReply;
import city.otklik.publishing.replies.ReplyDecider.RecordReply;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What executors record about authors' replies. */
@RestController
class ReplyController {

    private final CaseCommandHandler<PublishingCase> commands;
    private final ReplyDecider decider = new ReplyDecider();

    ReplyController(CaseCommandHandler<PublishingCase> commands) {
        this.commands = commands;
    }

    /**
     * @param text what the author said
     * @param url where the reply is, null where it has no address
     * @param at when the author replied in the network, null: now
     */
    record RecordedReply(
            String text, @Nullable String url, @Nullable Instant at) {}

    record Dismissal(String reason) {}

    /**
     * @param replyId by which the reply can be dismissed
     * @param awaited whether the author's answer is still awaited
     */
    record ReplyView(String caseId, int clarification, String replyId, boolean awaited) {

        static ReplyView of(PublishingCase state, int number, String replyId) {
            Posting asked = state.clarification(number).orElseThrow();
            return new ReplyView(state.caseId(), number, replyId, state.awaitsReply(asked));
        }

        static ReplyView ofLatest(PublishingCase state, int number) {
            KnownReply latest =
                    state.clarification(number).orElseThrow().replies().getLast();
            return of(state, number, latest.id());
        }
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{caseId}/clarifications/{number}/reply")
    @Operation(summary = "Record the author's reply that a person saw (§10)")
    ResponseEntity<ReplyView> recordReply(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecordedReply reply) {
        RecordReply command =
                new RecordReply(caller, number, reply.text(), Objects.requireNonNullElse(reply.url(), ""), reply.at());
        return commands.handle(
                        caseId,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (state, now) -> decider.record(state, command, now))
                .ok(state -> ReplyView.ofLatest(state, number));
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{caseId}/clarifications/{number}/replies/{replyId}/dismissal")
    @Operation(summary = "Say that a reply was not the author's answer: the term stays suspended unbroken (§10)")
    ResponseEntity<ReplyView> dismissReply(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable int number,
            @PathVariable String replyId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Dismissal dismissal) {
        DismissReply command = new DismissReply(caller, number, replyId, dismissal.reason());
        return commands.handle(
                        caseId,
                        ifMatch,
                        caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                        (state, now) -> decider.dismiss(state, command, now))
                .ok(state -> ReplyView.of(state, number, replyId));
    }
}
