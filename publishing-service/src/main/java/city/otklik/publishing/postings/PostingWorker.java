package city.otklik.publishing.postings;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.Note;
import city.otklik.messaging.Actor;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.cases.Attempt;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.AccountSelection.Selection;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import city.otklik.publishing.postings.PostingDecider.ConfirmSigned;
import city.otklik.publishing.postings.PostingDecider.EndAttempt;
import city.otklik.publishing.postings.PostingDecider.HandToPerson;
import city.otklik.publishing.postings.PostingDecider.RecordSearch;
import city.otklik.publishing.postings.PostingDecider.StartAttempt;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes intended postings into the networks. The attempt is on record before the request leaves, the request leaves
 * once, and what is in doubt is looked for by reading and then put before a person.
 */
final class PostingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PostingWorker.class);
    private static final Actor SELF = Actor.service("publishing");

    private final CaseReader<PublishingCase> cases;
    private final CaseCommandHandler<PublishingCase> commands;
    private final PostingDecider decider;
    private final AccountSelection accounts;
    private final ApprovalCheck approvals;
    private final CityClock clock;
    private final Duration lease;

    /** @param lease how long an attempt may be out before it counts as lost, by the machine's time */
    PostingWorker(
            CaseReader<PublishingCase> cases,
            CaseCommandHandler<PublishingCase> commands,
            PostingDecider decider,
            AccountSelection accounts,
            ApprovalCheck approvals,
            CityClock clock,
            Duration lease) {
        this.cases = cases;
        this.commands = commands;
        this.decider = decider;
        this.accounts = accounts;
        this.approvals = approvals;
        this.clock = clock;
        this.lease = lease;
    }

    /** Does what is due for the case's postings now. */
    void work(String caseId) {
        Optional<PublishingCase> state = cases.find(caseId);
        List<PostingName> names = state.stream()
                .flatMap(s -> s.postings().stream())
                .map(Posting::name)
                .toList();
        for (PostingName name : names) {
            Optional<Posting> due = state.flatMap(s -> s.posting(name))
                    .filter(p -> p.state().isOpen() && !p.attempt().next().isAfter(clock.instant()));
            if (due.isPresent()) {
                work(state.orElseThrow(), due.get());
                // What one posting became counts for the next: two of one text are never taken for each other.
                state = cases.find(caseId);
            }
        }
    }

    private void work(PublishingCase state, Posting posting) {
        Optional<Flaw> flaw = isToBeProved(state, posting) ? approvals.flaw(state, posting) : Optional.empty();
        if (flaw.isPresent() || isContested(state, posting)) {
            signed(state, posting)
                    .ifPresentOrElse(
                            signed -> confirmSigned(state, signed),
                            () -> handToPerson(state, posting, flaw.orElseThrow()));
        } else if (posting.state() == PostingState.UNCERTAIN) {
            search(state, posting);
        } else if (posting.state() == PostingState.ATTEMPTED) {
            end(state, posting, new PostingResult.Ambiguous(Note.of("stopped-meanwhile")));
        } else if (state.allows(posting)) {
            switch (accounts.forPosting(state.network(), state.link())) {
                case Selection.None(Note why) -> end(state, posting, new PostingResult.ForPerson(why));
                case Selection.Selected(var connector, var account) -> post(state, posting, connector, account);
            }
        }
    }

    /**
     * Before it is posted, and where a rebuild left open whether it ever was: a forged text is not taken for one of ours.
     * What waits for an older version is proved, too: a forged one may not displace that without anybody knowing.
     */
    private static boolean isToBeProved(PublishingCase state, Posting posting) {
        boolean open = posting.state() == PostingState.INTENDED
                ? state.isOpen()
                : posting.attempt().isLost();
        return open && state.isWanted(posting);
    }

    /** Whether facts want different things of it, so that most of them are forged, and none was noted as approval's. */
    private static boolean isContested(PublishingCase state, Posting posting) {
        return isToBeProved(state, posting)
                && posting.attempt().proved() == null
                && state.wanted(posting.name()).size() > 1;
    }

    /** The posting with the latest that approval signed of all that facts want under its name. */
    private Optional<Posting> signed(PublishingCase state, Posting posting) {
        return state.wanted(posting.name()).stream()
                .map(posting::counting)
                .filter(candidate -> approvals.flaw(state, candidate).isEmpty())
                .findFirst();
    }

    private void confirmSigned(PublishingCase state, Posting signed) {
        ConfirmSigned command = new ConfirmSigned(signed);
        if (decide(state, (s, now) -> decider.confirmSigned(s, command, now))
                instanceof CommandResult.Done<PublishingCase> confirmed) {
            approvals.raiseIgnored(state, signed);
            work(confirmed.state(), confirmed.state().posting(signed.name()).orElseThrow());
        }
    }

    private void handToPerson(PublishingCase state, Posting posting, Flaw flaw) {
        HandToPerson command = new HandToPerson(posting, flaw);
        if (decide(state, (s, now) -> decider.handToPerson(s, command, now)).isDone()) {
            approvals.raise(state, posting, flaw);
        }
    }

    private void post(PublishingCase state, Posting posting, NetworkConnector connector, OfficialAccount account) {
        // Uploads show nothing to anybody and may take long: they come before the attempt, whose lease runs.
        PostingRequest request = request(state, posting, account, clock.instant());
        switch (prepared(connector, request)) {
            case Prepared.NotReady(PostingResult why) -> end(state, posting, why);
            case Prepared.Ready(List<String> attachments) -> {
                Instant leaseEnd = clock.instant().plusMillis((long) (lease.toMillis() * clock.speed()));
                StartAttempt start = new StartAttempt(posting, account.name(), leaseEnd);
                if (decide(state, (s, now) -> decider.start(s, start, now))
                        instanceof CommandResult.Done<PublishingCase> started) {
                    Posting attempted = started.state().posting(posting.name()).orElseThrow();
                    end(started.state(), attempted, sent(connector, request, attachments, leaseEnd));
                }
            }
        }
    }

    private PostingResult sent(
            NetworkConnector connector, PostingRequest request, List<String> attachments, Instant leaseEnd) {
        if (!clock.instant().isBefore(leaseEnd)) {
            return new PostingResult.NeverLeft(Note.of("paused-too-long"));
        }
        try {
            return connector.post(request, attachments);
        } catch (RuntimeException e) {
            LOG.error("Posting {} broke off", request.key(), e);
            return new PostingResult.Ambiguous(
                    Note.of("posting-broke-off", e.getClass().getSimpleName()));
        }
    }

    private static Prepared prepared(NetworkConnector connector, PostingRequest request) {
        try {
            return connector.prepare(request);
        } catch (RuntimeException e) {
            LOG.error("Posting {} cannot be prepared", request.key(), e);
            return new Prepared.NotReady(new PostingResult.NeverLeft(
                    Note.of("preparing-broke-off", e.getClass().getSimpleName())));
        }
    }

    private void end(PublishingCase state, Posting posting, PostingResult result) {
        EndAttempt command = new EndAttempt(posting, result, clock.speed());
        if (decide(state, (s, now) -> decider.end(s, command, now)).isDone()) {
            LOG.info(
                    "Case {}: posting {} {} attempt {}: {}",
                    state.caseId(),
                    posting.name().kind(),
                    posting.name().number(),
                    posting.attempt().count(),
                    result.getClass().getSimpleName());
        }
    }

    private void search(PublishingCase state, Posting posting) {
        Attempt attempt = posting.attempt();
        // After a rebuild the account is unknown: any that can post may have posted it.
        List<String> candidates =
                attempt.account() == null ? accounts.thatCanPost(state.network()) : List.of(attempt.account());
        Search seen = candidates.isEmpty()
                ? new Search.Unreadable(Note.of("no-reading-account", state.network()))
                : new Search.NotFound();
        String account = "";
        for (String candidate : candidates) {
            if (!(seen instanceof Search.Found)) {
                account = candidate;
                Search next = search(state, posting, candidate);
                seen = next instanceof Search.NotFound ? seen : next;
            }
        }
        RecordSearch command = new RecordSearch(posting, seen, account, clock.speed());
        decide(state, (s, now) -> decider.search(s, command, now));
    }

    private Search search(PublishingCase state, Posting posting, String account) {
        Instant since = Objects.requireNonNullElse(posting.attempt().firstTried(), posting.wantedAt());
        try {
            return switch (accounts.named(state.network(), account)) {
                case Selection.None(Note why) -> new Search.Unreadable(why);
                case Selection.Selected(var connector, var reader) ->
                    connector.find(request(state, posting, reader, since));
            };
        } catch (RuntimeException e) {
            LOG.error("Case {}: looking for a posting broke off", state.caseId(), e);
            return new Search.Unreadable(
                    Note.of("reading-broke-off", e.getClass().getSimpleName()));
        }
    }

    private CommandResult<PublishingCase> decide(
            PublishingCase state, BiFunction<PublishingCase, Instant, Decision<PublishingCase>> decide) {
        return commands.handle(state.caseId(), null, SELF, decide);
    }

    /** @param since when the first attempt began */
    private PostingRequest request(PublishingCase state, Posting posting, OfficialAccount account, Instant since) {
        Set<String> others = state.postings().stream()
                .filter(p -> !p.name().equals(posting.name()))
                .map(Posting::published)
                .flatMap(Stream::ofNullable)
                .map(Published::externalId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new PostingRequest(
                state.caseId() + ":" + posting.name().kind() + ":"
                        + posting.name().number(),
                account,
                accounts.tokensOf(account),
                state.link(),
                posting.contentOrNone().text(),
                posting.contentOrNone().files(),
                since,
                others);
    }
}
