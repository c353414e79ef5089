package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.Actor;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCases;
import city.otklik.publishing.postings.ManualPostingDecider.ConfirmClaimedTime;
import city.otklik.publishing.postings.ManualPostingDecider.DeclareImpossible;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.publishing.postings.ManualPostingDecider.SendAgain;
import city.otklik.publishing.postings.ManualPostingDecider.TakeOver;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The postings of cases, and what people do about them. */
@RestController
class PostingController {

    private final CaseReader<PublishingCase> cases;
    private final CaseCommandHandler<PublishingCase> commands;
    private final PublishingCases lists;
    private final ManualPostingDecider decider;
    private final AddressReader addresses;
    private final PostingDispatcher dispatcher;

    PostingController(
            CaseReader<PublishingCase> cases,
            CaseCommandHandler<PublishingCase> commands,
            PublishingCases lists,
            ManualPostingDecider decider,
            AddressReader addresses,
            PostingDispatcher dispatcher) {
        this.cases = cases;
        this.commands = commands;
        this.lists = lists;
        this.decider = decider;
        this.addresses = addresses;
        this.dispatcher = dispatcher;
    }

    /**
     * @param url where it is in the network
     * @param postedAt when the person says it was posted, null: now; counted only where the network's own time cannot
     *     be read, and only once the supervisor confirmed it
     */
    record ByHand(String url, @Nullable Instant postedAt) {}

    record Reason(String reason) {}

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/postings")
    @Operation(summary = "Postings in one state: NEEDS_PERSON for what a person must look at")
    List<PostingView> inState(@RequestParam PostingState state) {
        return lists.withPostingIn(state).stream()
                .flatMap(id -> cases.find(id).stream())
                .flatMap(found -> PostingView.all(found).stream())
                .filter(view -> view.state() == state)
                .toList();
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases/{caseId}/postings")
    @Operation(summary = "Everything posted or to be posted for a case")
    ResponseEntity<List<PostingView>> ofCase(@PathVariable String caseId) {
        return cases.read(caseId, (state, revision) -> PostingView.all(state));
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/manual")
    @Operation(summary = "Record what a person posted by hand, with its address")
    ResponseEntity<PostingView> recordPosting(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ByHand body) {
        PostingName name = new PostingName(kind, number);
        // Read before the command: it may be decided on more than once, and the network is slow.
        RecordPosting command = addresses.command(cases.find(caseId), caller, name, body.url(), body.postedAt());
        return commands.handle(caseId, ifMatch, executing(caller), (state, now) -> decider.record(state, command, now))
                .ok(state -> PostingView.of(state, name));
    }

    @OnlyFor(Role.SUPERVISOR)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/claimed-time")
    @Operation(summary = "Confirm the time at which a person says they posted: it counts from now on")
    ResponseEntity<PostingView> confirmClaimedTime(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ConfirmClaimedTime command = new ConfirmClaimedTime(new PostingName(kind, number));
        return commands.handle(
                        caseId,
                        ifMatch,
                        caller.as(Role.SUPERVISOR),
                        (state, now) -> decider.confirmClaimedTime(state, command, now))
                .ok(state -> PostingView.of(state, command.name()));
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/takeover")
    @Operation(summary = "Take a posting that waits into one's own hands, so that it is not posted meanwhile")
    ResponseEntity<PostingView> takeOver(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        TakeOver command = new TakeOver(caller, new PostingName(kind, number));
        return commands.handle(
                        caseId, ifMatch, executing(caller), (state, now) -> decider.takeOver(state, command, now))
                .ok(state -> PostingView.of(state, command.name()));
    }

    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/cases/{caseId}/postings/{kind}/{number}/retry")
    @Operation(summary = "Have it sent once more, having looked that it is not in the network")
    ResponseEntity<PostingView> sendAgain(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @PathVariable PostingKind kind,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SendAgain command = new SendAgain(caller, new PostingName(kind, number));
        return commands.handle(
                        caseId, ifMatch, executing(caller), (state, now) -> decider.sendAgain(state, command, now))
                .onDone(done -> dispatcher.dispatch(caseId))
                .accepted(state -> PostingView.of(state, command.name()));
    }

    @OnlyFor(Role.CURATOR)
    @PostMapping("/cases/{caseId}/impossible")
    @Operation(summary = "Confirm that no answer can be posted any more: the case is closed")
    ResponseEntity<List<PostingView>> declareImpossible(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String caseId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason body) {
        DeclareImpossible command = new DeclareImpossible(body.reason(), caller.login());
        return commands.handle(
                        caseId,
                        ifMatch,
                        caller.as(Role.CURATOR),
                        (state, now) -> decider.declareImpossible(state, command, now))
                .ok(PostingView::all);
    }

    private static Actor executing(Caller caller) {
        return caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR);
    }
}
