package city.otklik.publishing.postings;

import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.CaseRecord;
import city.otklik.messaging.cases.Ruling;
import city.otklik.messaging.cases.Step;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes intended postings into the networks. The attempt is on record before the request leaves, the request leaves
 * once, and what cannot be told is looked up by reading and then put before a person: two posts for one answer cannot
 * happen, a lost one is always seen.
 */
final class PostingClerk {

    private static final Logger LOG = LoggerFactory.getLogger(PostingClerk.class);
    private static final Actor SELF = Actor.service("publishing");
    private static final int MOST_TRIES = 6;
    private static final List<Duration> LOOKS =
            List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private final CaseDesk<PublishingCase> desk;
    private final Connectors connectors;
    private final AccountRegister accounts;
    private final CityClock clock;
    private final Duration lease;
    private final List<Duration> looks;

    /** @param lookScale 1 in production; smaller makes the reading after a doubtful attempt come sooner */
    PostingClerk(
            CaseDesk<PublishingCase> desk,
            Connectors connectors,
            AccountRegister accounts,
            CityClock clock,
            Duration lease,
            double lookScale) {
        this.desk = desk;
        this.connectors = connectors;
        this.accounts = accounts;
        this.clock = clock;
        this.lease = lease;
        this.looks = LOOKS.stream()
                .map(d -> Duration.ofMillis((long) (d.toMillis() * lookScale)))
                .toList();
    }

    /** Does what is due for the case's postings now. */
    void attend(String caseId) {
        Optional<PublishingCase> kase = desk.find(caseId).map(CaseRecord::state);
        if (kase.isEmpty()) {
            return;
        }
        for (Posting posting : kase.get().postings()) {
            if (posting.state().isOpen() && !posting.notBefore().isAfter(clock.instant())) {
                attend(caseId, kase.get(), posting);
            }
        }
    }

    private void attend(String caseId, PublishingCase kase, Posting posting) {
        switch (posting.state()) {
            case INTENDED -> post(caseId, kase, posting);
            case ATTEMPTED ->
                change(
                        caseId,
                        posting,
                        (k, p) -> new PostingOutcomes(caseId, k, p, clock.instant())
                                .laterFrom(
                                        clock.instant(),
                                        PostingState.UNCERTAIN,
                                        "the service stopped while the request was out"));
            case UNCERTAIN -> lookFor(caseId, kase, posting);
            default -> {}
        }
    }

    private void post(String caseId, PublishingCase kase, Posting posting) {
        Optional<NetworkConnector> connector = connectors.to(kase.network());
        Optional<String> wall = connector.flatMap(c -> c.wallOwner(kase.link()));
        Optional<OfficialAccount> account = wall.flatMap(w -> accounts.speakerFor(kase.network(), w));
        if (connector.isEmpty() || wall.isEmpty() || account.isEmpty()) {
            finish(caseId, posting, new PostingResult.ForPerson(whyByHand(kase.network(), connector, wall)));
            return;
        }
        Instant now = clock.instant();
        boolean mine = change(
                caseId,
                posting,
                (k, p) -> Step.none(k.with(p.attemptedFrom(account.get().name(), now, later(lease)))));
        if (mine) {
            PostingRequest request = request(caseId, kase, posting, account.get(), now);
            Posting attempted = posting.attemptedFrom(account.get().name(), now, later(lease));
            finish(caseId, attempted, connector.get().post(request));
        }
    }

    private void lookFor(String caseId, PublishingCase kase, Posting posting) {
        NetworkConnector connector = connectors.to(kase.network()).orElseThrow();
        OfficialAccount account = accounts.all().stream()
                .filter(a -> a.name().equals(posting.account()))
                .findFirst()
                .orElseThrow();
        Instant since = posting.firstTried() == null ? posting.notBefore() : posting.firstTried();
        switch (connector.find(request(caseId, kase, posting, account, since))) {
            case NetworkConnector.Search.Found(PostingResult.Accepted found) -> finish(caseId, posting, found);
            case NetworkConnector.Search.Unreadable(String reason) -> lookAgain(caseId, posting, reason);
            case NetworkConnector.Search.NotFound() -> lookAgain(caseId, posting, "it is not in the thread");
        }
    }

    private void lookAgain(String caseId, Posting posting, String seen) {
        if (posting.looks() < looks.size()) {
            Duration wait = looks.get(posting.looks());
            change(caseId, posting, (k, p) -> Step.none(k.with(p.lookedFor(later(wait)))));
        } else {
            finish(
                    caseId,
                    posting,
                    new PostingResult.ForPerson(
                            "An attempt to post ended in doubt and reading the thread shows: " + seen));
        }
    }

    private void finish(String caseId, Posting posting, PostingResult result) {
        boolean done = change(
                caseId, posting, (k, p) -> outcome(new PostingOutcomes(caseId, k, p, clock.instant()), p, result));
        if (done) {
            LOG.info(
                    "Case {}: posting {} {} attempt {}: {}",
                    caseId,
                    posting.name().kind(),
                    posting.name().number(),
                    posting.attempts(),
                    result.getClass().getSimpleName());
        }
    }

    private Step<PublishingCase> outcome(PostingOutcomes outcomes, Posting posting, PostingResult result) {
        return switch (result) {
            case PostingResult.Accepted accepted ->
                outcomes.standing(accepted, posting.account() == null ? "" : posting.account(), false, null);
            case PostingResult.TryLater(Duration delay, String reason) ->
                outcomes.laterFrom(later(delay), PostingState.INTENDED, reason);
            case PostingResult.NeverLeft(String reason)
            when posting.attempts() < MOST_TRIES ->
                outcomes.laterFrom(later(Duration.ofSeconds(1L << posting.attempts())), PostingState.INTENDED, reason);
            case PostingResult.NeverLeft(String reason) ->
                outcomes.needsPerson(reason, "Look whether the network can be reached, then let it be sent again");
            case PostingResult.Ambiguous(String reason) ->
                outcomes.laterFrom(clock.instant(), PostingState.UNCERTAIN, reason);
            case PostingResult.AccountUnusable(String reason) ->
                outcomes.needsPerson(reason, "Renew the account's token, then let it be sent again or post by hand");
            case PostingResult.ForPerson(String reason) ->
                outcomes.needsPerson(
                        reason,
                        "Look into the thread: record the link if it stands there, post by hand, or let it be sent again");
            case PostingResult.Refused(String reason, String remedy) -> outcomes.refused(reason + ". " + remedy);
        };
    }

    /** Changes the posting if it still is as the clerk saw it. */
    private boolean change(String caseId, Posting seen, BiFunction<PublishingCase, Posting, Step<PublishingCase>> how) {
        var outcome = desk.<String, Boolean>command(caseId, null, SELF, state -> {
            Optional<Posting> current = state.flatMap(k -> k.posting(seen.name()));
            boolean unchanged = current.isPresent()
                    && current.get().state() == seen.state()
                    && current.get().attempts() == seen.attempts()
                    && current.get().looks() == seen.looks();
            if (!unchanged) {
                return Ruling.refused("changed by another hand");
            }
            Step<PublishingCase> step = how.apply(state.orElseThrow(), current.get());
            return new Ruling.Done<>(java.util.Objects.requireNonNull(step.state()), step.facts(), true);
        });
        return outcome instanceof city.otklik.messaging.cases.Outcome.Done;
    }

    private Instant later(Duration onTheMachine) {
        return clock.instant().plusMillis((long) (onTheMachine.toMillis() * clock.speed()));
    }

    private PostingRequest request(
            String caseId, PublishingCase kase, Posting posting, OfficialAccount account, Instant since) {
        return new PostingRequest(
                caseId + ":" + posting.name().kind() + ":" + posting.name().number(),
                account,
                accounts.tokensOf(account.name()),
                kase.link(),
                posting.text(),
                posting.files(),
                since);
    }

    private static String whyByHand(Network network, Optional<NetworkConnector> connector, Optional<String> wall) {
        if (connector.isEmpty()) {
            return network + " is posted to by hand";
        }
        return wall.isEmpty()
                ? "the link is no message of " + network + " that can be answered by itself"
                : "no official account of " + network + " is active";
    }
}
