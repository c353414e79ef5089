package city.otklik.publishing.postings;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.facts.PostingKind;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where postings stand, and what people do about them. */
@RestController
class Postings {

    private final CaseDesk<PublishingCase> desk;
    private final PostingQueue queue;
    private final PostingsByHand byHand;
    private final PostingDesk postingDesk;

    Postings(CaseDesk<PublishingCase> desk, PostingQueue queue, PostingsByHand byHand, PostingDesk postingDesk) {
        this.desk = desk;
        this.queue = queue;
        this.byHand = byHand;
        this.postingDesk = postingDesk;
    }

    /**
     * @param url where it stands in the network
     * @param postedAt when the person says it was posted, null: now; counted only where the network's own time cannot
     *     be read, and only once the supervisor confirmed it
     */
    record ByHand(String url, @Nullable Instant postedAt) {}

    record Reason(String reason) {}

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/postings")
    @Operation(summary = "Postings in one state: NEEDS_PERSON for what a person must look at")
    List<PostingView> inState(@RequestParam PostingState state) {
        return queue.withPostingIn(state).stream()
                .flatMap(id -> desk.find(id).stream())
                .flatMap(record -> views(record).stream())
                .filter(view -> view.state() == state)
                .toList();
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases/{caseId}/postings")
    @Operation(summary = "Everything posted or to be posted for a case")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = PostingView.class))))
    ResponseEntity<?> ofCase(@PathVariable String caseId) {
        Optional<CaseRecord<PublishingCase>> record = desk.find(caseId).filter(r -> r.state() != null);
        if (record.isEmpty()) {
            return Answers.of(new PostingRefusal.UnknownCase(caseId));
        }
        return ResponseEntity.ok().eTag(Answers.etag(record.get().revision())).body(views(record.get()));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/manual")
    @Operation(summary = "Record what a person posted by hand, with its address")
    @PostingAnswer
    ResponseEntity<?> posted(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ByHand body) {
        return Answers.of(
                HttpStatus.OK,
                byHand.posted(
                        caseId,
                        new PostingName(kind, number),
                        Answers.revision(ifMatch),
                        caller,
                        body.url(),
                        body.postedAt()));
    }

    @OnlyFor(Role.SUPERVISOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/claimed-time")
    @Operation(summary = "Confirm the time at which a person says they posted: it counts from now on")
    @PostingAnswer
    ResponseEntity<?> claimConfirmed(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(
                HttpStatus.OK,
                byHand.claimConfirmed(caseId, new PostingName(kind, number), Answers.revision(ifMatch), caller));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/takeover")
    @Operation(summary = "Take a posting that waits into one's own hands, so that it is not posted meanwhile")
    @PostingAnswer
    ResponseEntity<?> takenOver(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.of(
                HttpStatus.OK,
                byHand.takenOver(caseId, new PostingName(kind, number), Answers.revision(ifMatch), caller));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/retry")
    @Operation(summary = "Have it sent once more, having looked that it does not stand in the network")
    @ApiResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PostingView.class)))
    ResponseEntity<?> sentAgain(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ResponseEntity<?> answer = Answers.of(
                HttpStatus.ACCEPTED,
                byHand.sentAgain(caseId, new PostingName(kind, number), Answers.revision(ifMatch), caller));
        postingDesk.setToWork(caseId);
        return answer;
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{caseId}/impossible")
    @Operation(summary = "Confirm that no answer can be posted any more: the case is closed")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = PostingView.class))))
    ResponseEntity<?> impossible(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason body) {
        return Answers.of(HttpStatus.OK, byHand.impossible(caseId, Answers.revision(ifMatch), caller, body.reason()));
    }

    private static List<PostingView> views(CaseRecord<PublishingCase> record) {
        return PostingView.all(record.caseId(), Optional.ofNullable(record.state()));
    }
}
