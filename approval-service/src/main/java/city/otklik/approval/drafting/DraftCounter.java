package city.otklik.approval.drafting;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.facts.AnswerKind;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where drafts are handed in. */
@RestController
final class DraftCounter {

    private final DraftDesk desk;

    DraftCounter(DraftDesk desk) {
        this.desk = desk;
    }

    /**
     * @param kind FINAL settles the question, INTERIM tells how the work goes (§13)
     * @param attachments hashes of uploaded files, in the order they are to be posted in
     * @param noAttachments true where a repeat has no photo or video evidence (§14)
     */
    record Draft(
            AnswerKind kind,
            String text,
            @Nullable List<String> attachments,
            @Nullable Boolean noAttachments) {

        List<String> hashes() {
            return attachments == null
                    ? List.of()
                    : attachments.stream().distinct().toList();
        }

        boolean saysNoAttachments() {
            return Boolean.TRUE.equals(noAttachments);
        }
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{id}/drafts")
    @Operation(summary = "Submit the next version of the answer to the curator (§9)")
    ResponseEntity<?> submit(
            @PathVariable String id,
            @RequestBody Draft draft,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(HttpStatus.CREATED, desk.submit(id, Answers.revision(ifMatch), caller, draft));
    }
}
