package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationImpossible;
import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.Outcome;
import city.otklik.messaging.cases.Ruling;
import city.otklik.messaging.cases.Step;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.PostingResult.Accepted;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people say about postings: posted by hand, send again, impossible. */
final class PostingsByHand {

    private static final Set<PostingState> IN_HAND =
            Set.of(PostingState.INTENDED, PostingState.UNCERTAIN, PostingState.NEEDS_PERSON, PostingState.FAILED);
    private static final Set<PostingState> SENT_AGAIN = Set.of(PostingState.NEEDS_PERSON, PostingState.FAILED);

    private final CaseDesk<PublishingCase> desk;
    private final Connectors connectors;
    private final AccountRegister accounts;
    private final CityClock clock;

    PostingsByHand(CaseDesk<PublishingCase> desk, Connectors connectors, AccountRegister accounts, CityClock clock) {
        this.desk = desk;
        this.connectors = connectors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Records what a person posted. Its time is the network's own where it can be read; else the moment of recording,
     * and {@code claimedAt} is kept until the supervisor confirms it.
     */
    Outcome<PostingRefusal, String> posted(
            String caseId,
            PostingName name,
            @Nullable Long revision,
            Caller caller,
            String url,
            @Nullable Instant claimedAt) {
        return desk.command(caseId, revision, caller.as(Role.EXECUTOR), state -> {
            if (!url.startsWith("https://") && !url.startsWith("http://")) {
                return Ruling.refused(new PostingRefusal.LinkMissing());
            }
            return inHand(caseId, state, name, (kase, posting) -> {
                Optional<Instant> read = readTime(kase, url);
                Accepted accepted = new Accepted("", url, read.orElse(clock.instant()));
                String account = Objects.requireNonNullElse(posting.account(), "by hand");
                Step<PublishingCase> step = new PostingOutcomes(caseId, kase, posting, clock.instant())
                        .standing(accepted, account, true, read.isPresent() ? null : claimedAt);
                return done(step, "recorded");
            });
        });
    }

    /** The supervisor confirms the time a person claimed: the clocks take it as evidence that came late. */
    Outcome<PostingRefusal, String> claimConfirmed(String caseId, PostingName name, Caller caller) {
        return desk.command(caseId, null, caller.as(Role.SUPERVISOR), state -> {
            Optional<Posting> posting = state.flatMap(k -> k.posting(name));
            if (posting.isEmpty()) {
                return Ruling.refused(new PostingRefusal.UnknownPosting(caseId, name));
            }
            Instant claimed = posting.get().claimedAt();
            Accepted standing = posting.get().standing();
            if (claimed == null || standing == null || name.kind() != PostingKind.ANSWER) {
                return Ruling.refused(new PostingRefusal.NothingClaimed(name));
            }
            PublishingCase kase = state.orElseThrow();
            String account = Objects.requireNonNullElse(posting.get().account(), "by hand");
            AnswerKind kind = Objects.requireNonNullElse(posting.get().answerKind(), AnswerKind.FINAL);
            return Ruling.done(
                    kase.with(posting.get().standingAs(standing, account, null)),
                    "confirmed",
                    new PostingOutcomes(caseId, kase, posting.get(), clock.instant())
                            .published(standing, account, true, claimed, kind));
        });
    }

    /** A person looked and says it does not stand there: it is sent once more. */
    Outcome<PostingRefusal, String> sendAgain(String caseId, PostingName name, @Nullable Long revision, Caller caller) {
        return desk.command(
                caseId,
                revision,
                caller.as(Role.EXECUTOR),
                state -> inHand(caseId, state, name, (kase, posting) -> {
                    if (kase.over()) {
                        return Ruling.refused(new PostingRefusal.CaseOver(caseId));
                    }
                    if (!SENT_AGAIN.contains(posting.state())) {
                        return Ruling.refused(new PostingRefusal.NotInYourHands(name, posting.state()));
                    }
                    return Ruling.done(
                            kase.with(posting.in(PostingState.INTENDED, clock.instant(), "sent again by a person")),
                            "intended");
                }));
    }

    /** The curator confirms that no answer can be posted any more: ANSWER is cancelled, the case is over. */
    Outcome<PostingRefusal, String> impossible(String caseId, @Nullable Long revision, Caller caller, String reason) {
        return desk.command(caseId, revision, caller.as(Role.CURATOR), state -> {
            if (reason.isBlank()) {
                return Ruling.refused(new PostingRefusal.ReasonMissing());
            }
            if (state.isEmpty() || state.get().over()) {
                return Ruling.refused(new PostingRefusal.CaseOver(caseId));
            }
            Instant now = clock.instant();
            return Ruling.done(
                    state.get().ended("publication impossible"),
                    "closed",
                    new PublicationImpossible(caseId, now, reason, caller.login()),
                    new CaseClosed(caseId, now, "publication impossible"));
        });
    }

    private Optional<Instant> readTime(PublishingCase kase, String url) {
        return connectors
                .to(kase.network())
                .flatMap(connector -> accounts.all().stream()
                        .filter(a -> a.network() == kase.network() && a.active())
                        .findFirst()
                        .flatMap(a -> connector.postedAt(a, accounts.tokensOf(a.name()), url)));
    }

    private interface Decision {
        Ruling<PublishingCase, PostingRefusal, String> on(PublishingCase kase, Posting posting);
    }

    private static Ruling<PublishingCase, PostingRefusal, String> inHand(
            String caseId, Optional<PublishingCase> state, PostingName name, Decision decision) {
        Optional<Posting> posting = state.flatMap(k -> k.posting(name));
        if (posting.isEmpty()) {
            return Ruling.refused(new PostingRefusal.UnknownPosting(caseId, name));
        }
        if (!IN_HAND.contains(posting.get().state())) {
            return Ruling.refused(
                    new PostingRefusal.NotInYourHands(name, posting.get().state()));
        }
        return decision.on(state.orElseThrow(), posting.get());
    }

    private static Ruling<PublishingCase, PostingRefusal, String> done(Step<PublishingCase> step, String answer) {
        return new Ruling.Done<>(Objects.requireNonNull(step.state()), step.facts(), answer);
    }
}
