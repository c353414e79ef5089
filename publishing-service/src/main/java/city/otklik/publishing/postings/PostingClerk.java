package city.otklik.publishing.postings;

import city.otklik.messaging.Actor;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import city.otklik.access.worded.Outcome;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Step;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.postings.Speakers.Choice;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final Speakers speakers;
    private final CityClock clock;
    private final Duration lease;
    private final List<Duration> looks;

    /**
     * @param lease how long an attempt may be out before it counts as lost, by the machine's time
     * @param lookScale 1 in production; smaller makes the reading after a doubtful attempt come sooner
     */
    PostingClerk(CaseDesk<PublishingCase> desk, Speakers speakers, CityClock clock, Duration lease, double lookScale) {
        this.desk = desk;
        this.speakers = speakers;
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
            case INTENDED -> {
                if (kase.lets(posting)) {
                    post(caseId, kase, posting);
                }
            }
            case ATTEMPTED ->
                finish(caseId, posting, new PostingResult.Ambiguous("the service stopped while the request was out"));
            case UNCERTAIN -> lookFor(caseId, kase, posting);
            default -> {}
        }
    }

    private void post(String caseId, PublishingCase kase, Posting posting) {
        switch (speakers.under(kase)) {
            case Choice.Nobody(String why) -> finish(caseId, posting, new PostingResult.ForPerson(why));
            case Choice.Speaker(var connector, var account) -> post(caseId, kase, posting, connector, account);
        }
    }

    private void post(
            String caseId, PublishingCase kase, Posting posting, NetworkConnector connector, OfficialAccount account) {
        // Uploads show nothing to anybody and may take long: they come before the attempt, whose lease runs.
        PostingRequest request = speakers.request(caseId, kase, posting, account, clock.instant());
        switch (prepared(connector, request)) {
            case Prepared.NotReady(PostingResult why) -> finish(caseId, posting, why);
            case Prepared.Ready(List<String> attachments) -> {
                Instant until = later(lease);
                Posting attempted = posting.attemptedFrom(account.name(), clock.instant(), until);
                boolean mine = change(
                        caseId,
                        posting,
                        (k, p) -> k.lets(p) ? Optional.of(Step.none(k.with(attempted))) : Optional.empty());
                if (mine) {
                    finish(caseId, attempted, sent(connector, request, attachments, until));
                }
            }
        }
    }

    private PostingResult sent(
            NetworkConnector connector, PostingRequest request, List<String> attachments, Instant until) {
        if (!clock.instant().isBefore(until)) {
            return new PostingResult.NeverLeft("the service stood still until the attempt counted as lost");
        }
        try {
            return connector.post(request, attachments);
        } catch (RuntimeException e) {
            LOG.error("Posting {} broke off", request.key(), e);
            return new PostingResult.Ambiguous(
                    "posting broke off (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Prepared prepared(NetworkConnector connector, PostingRequest request) {
        try {
            return connector.prepare(request);
        } catch (RuntimeException e) {
            LOG.error("Posting {} cannot be prepared", request.key(), e);
            return new Prepared.NotReady(new PostingResult.NeverLeft(
                    "it cannot be prepared (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void lookFor(String caseId, PublishingCase kase, Posting posting) {
        switch (search(caseId, kase, posting)) {
            case Search.Found(PostingResult.Accepted found) -> finish(caseId, posting, found);
            case Search.Unreadable(String reason) -> lookAgain(caseId, posting, reason);
            case Search.NotFound() -> lookAgain(caseId, posting, "it is not in the thread");
        }
    }

    private Search search(String caseId, PublishingCase kase, Posting posting) {
        Instant since = Objects.requireNonNullElse(posting.firstTried(), posting.wantedAt());
        try {
            return switch (speakers.of(kase, posting.account())) {
                case Choice.Nobody(String why) -> new Search.Unreadable(why);
                case Choice.Speaker(var connector, var account) ->
                    connector.find(speakers.request(caseId, kase, posting, account, since));
            };
        } catch (RuntimeException e) {
            LOG.error("Case {}: looking for a posting broke off", caseId, e);
            return new Search.Unreadable("reading broke off (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void lookAgain(String caseId, Posting posting, String seen) {
        if (posting.looks() < looks.size()) {
            Instant next = later(looks.get(posting.looks()));
            change(caseId, posting, (k, p) -> Optional.of(Step.none(k.with(p.lookedFor(next)))));
        } else {
            String reason = "An attempt to post ended in doubt and reading the thread shows: " + seen;
            change(
                    caseId,
                    posting,
                    (k, p) -> Optional.of(
                            new PostingOutcomes(caseId, k, p, clock.instant()).inDoubt(reason, PostingRemedy.LOOK)));
        }
    }

    private void finish(String caseId, Posting posting, PostingResult result) {
        boolean done = change(caseId, posting, (k, p) -> {
            Posting tried = p.state() == PostingState.INTENDED ? p.triedInVain() : p;
            return Optional.of(outcome(new PostingOutcomes(caseId, k, tried, clock.instant()), tried, result));
        });
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
        Duration pause = Duration.ofSeconds(1L << Math.min(posting.attempts(), MOST_TRIES));
        boolean tired = posting.attempts() >= MOST_TRIES;
        return switch (result) {
            case PostingResult.Accepted accepted ->
                outcomes.standing(accepted, Objects.requireNonNullElse(posting.account(), ""), false, null);
            case PostingResult.TryLater(Duration delay, String reason) ->
                tired
                        ? outcomes.needsPerson(reason, PostingRemedy.WAIT)
                        : outcomes.again(later(delay.compareTo(pause) > 0 ? delay : pause), reason);
            case PostingResult.NeverLeft(String reason) ->
                tired ? outcomes.needsPerson(reason, PostingRemedy.REACH) : outcomes.again(later(pause), reason);
            case PostingResult.Ambiguous(String reason) -> outcomes.uncertain(reason);
            case PostingResult.AccountUnusable(String reason) -> outcomes.needsPerson(reason, PostingRemedy.RENEW);
            case PostingResult.ForPerson(String reason) -> outcomes.needsPerson(reason, PostingRemedy.BY_HAND);
            case PostingResult.Refused(String reason, String remedy) -> outcomes.refused(reason + ". " + remedy);
        };
    }

    /** Changes the posting if it still is as the clerk saw it and {@code how} still wants to. */
    private boolean change(
            String caseId, Posting seen, BiFunction<PublishingCase, Posting, Optional<Step<PublishingCase>>> how) {
        Outcome<String, Boolean> outcome = desk.command(caseId, null, SELF, state -> {
            Optional<Posting> current = state.flatMap(k -> k.posting(seen.name()));
            boolean unchanged = current.isPresent()
                    && current.get().state() == seen.state()
                    && current.get().attempts() == seen.attempts()
                    && current.get().looks() == seen.looks();
            Optional<Step<PublishingCase>> step =
                    unchanged ? how.apply(state.orElseThrow(), current.orElseThrow()) : Optional.empty();
            return step.<Ruling<PublishingCase, String, Boolean>>map(
                            s -> new Ruling.Done<>(Objects.requireNonNull(s.state()), s.facts(), true))
                    .orElseGet(() -> Ruling.refused("changed by another hand"));
        });
        return outcome instanceof Outcome.Done;
    }

    private Instant later(Duration onTheMachine) {
        return clock.instant().plusMillis((long) (onTheMachine.toMillis() * clock.speed()));
    }
}
