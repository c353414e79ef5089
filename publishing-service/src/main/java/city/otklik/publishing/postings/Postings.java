package city.otklik.publishing.postings;

import city.otklik.access.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.CaseRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    record PostingView(
            String caseId,
            PostingKind kind,
            int number,
            PostingState state,
            int attempts,
            @Nullable String account,
            @Nullable String url,
            String link,
            String text,
            @Nullable Instant claimedAt,
            String note) {}

    record ByHand(@Nullable String url, @Nullable Instant postedAt) {}

    record Reason(@Nullable String reason) {}

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/postings")
    List<PostingView> inState(@RequestParam PostingState state) {
        return queue.withPostingIn(state).stream()
                .flatMap(id -> desk.find(id).stream())
                .flatMap(record -> views(record).stream())
                .filter(view -> view.state() == state)
                .toList();
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases/{caseId}/postings")
    ResponseEntity<?> ofCase(@PathVariable String caseId) {
        Optional<CaseRecord<PublishingCase>> record = desk.find(caseId);
        if (record.isEmpty()) {
            return Answers.of(new PostingRefusal.UnknownPosting(caseId, new PostingName(PostingKind.ANSWER, 0)));
        }
        return ResponseEntity.ok().eTag(Answers.etag(record.get().revision())).body(views(record.get()));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/manual")
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
                        Objects.requireNonNullElse(body.url(), ""),
                        body.postedAt()));
    }

    @OnlyFor(Role.SUPERVISOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/claimed-time")
    ResponseEntity<?> claimConfirmed(
            Caller caller, @PathVariable String caseId, @PathVariable PostingKind kind, @PathVariable int number) {
        return Answers.of(HttpStatus.OK, byHand.claimConfirmed(caseId, new PostingName(kind, number), caller));
    }

    @OnlyFor(Role.EXECUTOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/retry")
    ResponseEntity<?> sendAgain(
            Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ResponseEntity<?> answer = Answers.of(
                HttpStatus.ACCEPTED,
                byHand.sendAgain(caseId, new PostingName(kind, number), Answers.revision(ifMatch), caller));
        postingDesk.setToWork(caseId);
        return answer;
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{caseId}/impossible")
    ResponseEntity<?> impossible(
            Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason body) {
        return Answers.of(
                HttpStatus.OK,
                byHand.impossible(
                        caseId, Answers.revision(ifMatch), caller, Objects.requireNonNullElse(body.reason(), "")));
    }

    private static List<PostingView> views(CaseRecord<PublishingCase> record) {
        PublishingCase kase = record.state();
        if (kase == null) {
            return List.of();
        }
        return kase.postings().stream()
                .map(p -> new PostingView(
                        record.caseId(),
                        p.name().kind(),
                        p.name().number(),
                        p.state(),
                        p.attempts(),
                        p.account(),
                        p.standing() == null ? null : p.standing().url(),
                        kase.link(),
                        p.text(),
                        p.claimedAt(),
                        p.note()))
                .toList();
    }
}
