package city.otklik.access.deadletters;

import city.otklik.access.Caller;
import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.access.RequiredText;
import city.otklik.access.Role;
import city.otklik.messaging.deadletters.DeadLetterEntry;
import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.deadletters.DeadLetterEntry.Mark;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.inbox.ParkedCases;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The service's dead letters, for administrators. One that can never be handled is discarded: proposed by one
 * administrator, confirmed by another who names the proposal as it was read, on record with both and the reason. Then later
 * records of its case go on.
 */
@RestController
final class DeadLetterController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);
    private static final String ONE = "/dead-letters/{topic}/{partition}/{offset}";
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST = 200;

    private final StoredDeadLetters letters;
    private final ObjectProvider<ParkedCases> parked;

    /** @param parked none in a service without cases of its own */
    DeadLetterController(StoredDeadLetters letters, ObjectProvider<ParkedCases> parked) {
        this.letters = letters;
        this.parked = parked;
    }

    /** @param next where the next page begins, as {@code after}; null at the end */
    record DeadLettersView(
            List<DeadLetterView> items, @Nullable String next) {}

    /** @param reason why the record can never be handled, at most a thousand characters */
    record DiscardRequest(@Nullable String reason) {}

    /** @param proposal the number of the proposal to discard, as it was read with its reason */
    record DiscardProposalRequest(long proposal) {}

    @OnlyFor(Role.ADMINISTRATOR)
    @GetMapping("/dead-letters")
    @Operation(summary = "What this service put aside, in the order in which it was to be handled")
    DeadLettersView list(
            @RequestParam(defaultValue = "WAITING") DeadLetterView.Status status,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        Origin last = after == null ? null : coordinates(after);
        List<DeadLetterEntry> found = letters.entries().stream()
                .filter(entry -> DeadLetterView.status(entry) == status)
                .filter(entry -> key == null || key.equals(entry.deadLetter().key()))
                .filter(entry -> rule == null || rule.equals(entry.deadLetter().rule()))
                .filter(entry -> last == null || entry.deadLetter().origin().compareTo(last) > 0)
                .limit(limit + 1L)
                .toList();
        List<DeadLetterView> items =
                found.stream().limit(limit).map(DeadLetterView::of).toList();
        return new DeadLettersView(items, found.size() > limit ? items.getLast().coordinates() : null);
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @GetMapping(ONE)
    @Operation(summary = "One dead letter with its headers; never what it holds")
    DeadLetterView.WithHeaders show(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        return DeadLetterView.WithHeaders.of(entry(topic, partition, offset));
    }

    @Idempotent("What is replayed already is refused")
    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let the service read it again; what fails again comes back")
    void replay(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @AuthenticationPrincipal Caller caller) {
        StoredDeadLetter letter = waiting(topic, partition, offset).deadLetter();
        if (!letter.replayable()) {
            throw refused(DeadLetterRefusals.notReplayable());
        }
        earlierOf(letter);
        letters.replay(letter.origin(), caller.login());
        LOG.info("Dead letter {} replayed by {}", letter.origin(), caller.login());
    }

    @Idempotent("The same reason again is the same proposal")
    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/discard")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Propose that it never be handled; another administrator confirms")
    DeadLetterView propose(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody DiscardRequest request,
            @AuthenticationPrincipal Caller caller) {
        RequiredText.obstacle("reason", request.reason(), LONGEST_REASON).ifPresent(obstacle -> {
            throw refused(obstacle);
        });
        String reason = Objects.requireNonNull(request.reason()).strip();
        DeadLetterEntry entry = waiting(topic, partition, offset);
        if (entry.proposal() == null) {
            entry = letters.discard(entry.deadLetter(), Kind.DISCARD_PROPOSED, null, caller.login(), reason);
            LOG.info(
                    "Dead letter {} is to be discarded, says {}",
                    entry.deadLetter().origin(),
                    caller.login());
        }
        Mark waits = entry.proposal();
        if (waits == null) {
            throw refused(DeadLetterRefusals.nothingProposed());
        }
        if (!waits.by().equals(caller.login()) || !waits.reason().equals(reason)) {
            throw refused(DeadLetterRefusals.discardProposedAlready(waits.number(), waits.by(), waits.at()));
        }
        return DeadLetterView.of(entry);
    }

    @Idempotent("What is withdrawn already is refused")
    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/discard/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take back one's own proposal to discard it")
    void withdraw(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody DiscardProposalRequest request,
            @AuthenticationPrincipal Caller caller) {
        DeadLetterEntry entry = waiting(topic, partition, offset);
        Mark proposal = proposal(entry, request);
        if (!proposal.by().equals(caller.login())) {
            throw refused(DeadLetterRefusals.anothersProposal(proposal.by()));
        }
        DeadLetterEntry now =
                letters.discard(entry.deadLetter(), Kind.DISCARD_WITHDRAWN, proposal.number(), caller.login(), "");
        requireWaiting(now);
        LOG.info(
                "Dead letter {} is not to be discarded after all, says {}",
                now.deadLetter().origin(),
                caller.login());
    }

    /** Said again of one that is discarded it only sets the case free: the first time may have ended before that. */
    @Idempotent("What is discarded already stays so")
    @OnlyFor(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/discard/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Confirm what another administrator proposed: later records of its case go on")
    void confirm(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody DiscardProposalRequest request,
            @AuthenticationPrincipal Caller caller) {
        DeadLetterEntry entry = entry(topic, partition, offset);
        if (!entry.isDiscarded()) {
            requireWaiting(entry);
            Mark proposal = proposal(entry, request);
            if (proposal.by().equals(caller.login())) {
                throw refused(DeadLetterRefusals.secondPersonNeeded(caller.login()));
            }
            entry = letters.discard(
                    entry.deadLetter(), Kind.DISCARDED, proposal.number(), caller.login(), proposal.reason());
        }
        // Withdrawn or replayed at the same moment, or discarded for another reason.
        proposal(entry, request);
        if (!entry.isDiscarded()) {
            throw refused(DeadLetterRefusals.nothingProposed());
        }
        Origin origin = entry.deadLetter().origin();
        String lane = ParkedCases.lane(topic, entry.deadLetter().key());
        parked.ifAvailable(cases -> cases.discard(lane, origin.toString()));
        LOG.info("Dead letter {} discarded, confirmed by {}", origin, caller.login());
    }

    private static Mark proposal(DeadLetterEntry entry, DiscardProposalRequest request) {
        Mark proposal = entry.proposal();
        if (proposal == null) {
            throw refused(DeadLetterRefusals.nothingProposed());
        }
        if (proposal.number() != request.proposal()) {
            throw refused(DeadLetterRefusals.anotherProposal(request.proposal(), proposal.number()));
        }
        return proposal;
    }

    private DeadLetterEntry waiting(String topic, int partition, long offset) {
        DeadLetterEntry entry = entry(topic, partition, offset);
        requireWaiting(entry);
        return entry;
    }

    private static void requireWaiting(DeadLetterEntry entry) {
        if (entry.end() != null) {
            throw refused(DeadLetterRefusals.deadLetterIsOver(
                    entry.end().by(), entry.end().at()));
        }
    }

    private DeadLetterEntry entry(String topic, int partition, long offset) {
        Origin origin = coordinates(topic + "/" + partition + "/" + offset);
        return letters.find(origin).orElseThrow(() -> refused(DeadLetterRefusals.unknownDeadLetter(origin.toString())));
    }

    private void earlierOf(StoredDeadLetter letter) {
        letters.list().stream().filter(letter::follows).findFirst().ifPresent(earlier -> {
            throw refused(DeadLetterRefusals.waitsBehind(earlier.origin().toString()));
        });
    }

    private static Origin coordinates(String text) {
        try {
            return Origin.parse(text);
        } catch (IllegalArgumentException e) {
            throw refused(DeadLetterRefusals.unknownDeadLetter(""));
        }
    }

    private static RefusalException refused(Refusal refusal) {
        return new RefusalException(refusal);
    }
}
