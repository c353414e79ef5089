package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.PublicationImpossible;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import city.otklik.access.worded.Outcome;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Step;
import city.otklik.publishing.networks.PostingResult.Accepted;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What people say about postings: posted by hand, taken over, send again, impossible. */
final class PostingsByHand {

    private static final Set<PostingState> RECORDED =
            Set.of(PostingState.INTENDED, PostingState.UNCERTAIN, PostingState.NEEDS_PERSON, PostingState.FAILED);
    private static final Set<PostingState> SENT_AGAIN = Set.of(PostingState.NEEDS_PERSON, PostingState.FAILED);
    private static final Set<PostingState> TAKEN_OVER = Set.of(PostingState.INTENDED);

    private final CaseDesk<PublishingCase> desk;
    private final HandRules rules;
    private final CityClock clock;

    PostingsByHand(CaseDesk<PublishingCase> desk, Speakers speakers, CityClock clock) {
        this.desk = desk;
        this.rules = new HandRules(speakers);
        this.clock = clock;
    }

    /**
     * Records what a person posted. Its time is the network's own where it can be read; else the moment of recording,
     * and {@code claimedAt} is kept until the supervisor confirms it.
     */
    Outcome<PostingRefusal, PostingView> posted(
            String caseId,
            PostingName name,
            @Nullable Long revision,
            Caller caller,
            String url,
            @Nullable Instant claimedAt) {
        // Read before the command: it may be decided on more than once, and the network is slow.
        HandRules.Sight sight = desk.find(caseId)
                .map(CaseRecord::state)
                .map(kase -> rules.look(kase, url))
                .orElse(HandRules.Sight.NONE);
        return desk.command(
                caseId,
                revision,
                caller.as(Role.EXECUTOR),
                state -> inHand(caseId, state, name, RECORDED, (kase, posting) -> {
                    Instant now = clock.instant();
                    Optional<PostingRefusal> refusal = rules.against(kase, posting, url, claimedAt, sight, now);
                    if (refusal.isPresent()) {
                        return Ruling.refused(refusal.get());
                    }
                    Accepted accepted = sight.seen()
                            .map(seen -> new Accepted(seen.externalId(), url, seen.at()))
                            .orElseGet(() -> new Accepted("", url, now));
                    return done(
                            caseId,
                            name,
                            new PostingOutcomes(caseId, kase, posting, now)
                                    .standing(
                                            accepted,
                                            rules.speaker(kase, posting, sight).orElseThrow(),
                                            true,
                                            sight.seen().isPresent() ? null : claimedAt));
                }));
    }

    /** The supervisor confirms the time a person claimed: the clocks take it as evidence that came late. */
    Outcome<PostingRefusal, PostingView> claimConfirmed(
            String caseId, PostingName name, @Nullable Long revision, Caller caller) {
        return desk.command(caseId, revision, caller.as(Role.SUPERVISOR), state -> {
            Optional<Posting> posting = state.flatMap(k -> k.posting(name));
            if (posting.isEmpty()) {
                return Ruling.refused(new PostingRefusal.UnknownPosting(caseId, name));
            }
            Instant claimed = posting.get().claimedAt();
            Accepted standing = posting.get().standing();
            if (claimed == null || standing == null) {
                return Ruling.refused(new PostingRefusal.NothingClaimed(name));
            }
            PublishingCase kase = state.orElseThrow();
            String account = Objects.requireNonNullElse(posting.get().account(), "");
            Posting counted = posting.get()
                    .standingAs(new Accepted(standing.externalId(), standing.url(), claimed), account, null);
            PublishingCase next = kase.with(counted);
            if (!counted.isAnswer()) {
                next = kase.enquiry(name.number())
                        .map(enquiry -> enquiry.postedAt(claimed))
                        .map(next::with)
                        .orElse(next);
            }
            SpecificRecord told = new PostingOutcomes(caseId, kase, posting.get(), clock.instant())
                    .told(standing, account, true, claimed);
            return done(caseId, name, Step.to(next, told));
        });
    }

    /** A person takes a posting that waits into their own hands: the clerk will not post it meanwhile. */
    Outcome<PostingRefusal, PostingView> takenOver(
            String caseId, PostingName name, @Nullable Long revision, Caller caller) {
        return desk.command(
                caseId,
                revision,
                caller.as(Role.EXECUTOR),
                state -> inHand(
                        caseId,
                        state,
                        name,
                        TAKEN_OVER,
                        (kase, posting) -> done(
                                caseId,
                                name,
                                new PostingOutcomes(caseId, kase, posting, clock.instant())
                                        .needsPerson("taken over by an executor", PostingRemedy.TAKEN))));
    }

    /** A person looked and says it does not stand there: it is sent once more, or makes way for a newer version. */
    Outcome<PostingRefusal, PostingView> sentAgain(
            String caseId, PostingName name, @Nullable Long revision, Caller caller) {
        return desk.command(
                caseId,
                revision,
                caller.as(Role.EXECUTOR),
                state -> inHand(
                        caseId,
                        state,
                        name,
                        SENT_AGAIN,
                        (kase, posting) -> done(
                                caseId,
                                name,
                                new PostingOutcomes(caseId, kase, posting, clock.instant())
                                        .again(clock.instant(), "sent again by a person"))));
    }

    /** The curator confirms that no answer can be posted any more: ANSWER is cancelled, the case is over. */
    Outcome<PostingRefusal, List<PostingView>> impossible(
            String caseId, @Nullable Long revision, Caller caller, String reason) {
        return desk.command(caseId, revision, caller.as(Role.CURATOR), state -> {
            if (state.isEmpty()) {
                return Ruling.refused(new PostingRefusal.UnknownCase(caseId));
            }
            if (state.get().course() != Course.OPEN) {
                return Ruling.refused(
                        new PostingRefusal.CaseOver(caseId, state.get().course()));
            }
            Optional<PostingRefusal> refusal = HandRules.againstImpossible(state.get(), reason);
            if (refusal.isPresent()) {
                return Ruling.refused(refusal.get());
            }
            Instant now = clock.instant();
            PublishingCase next = state.get().ended("publication impossible");
            return Ruling.done(
                    next,
                    PostingView.all(caseId, Optional.of(next)),
                    new PublicationImpossible(caseId, now, reason, caller.login()),
                    new CaseClosed(caseId, now, "publication impossible"));
        });
    }

    private interface Decision {
        Ruling<PublishingCase, PostingRefusal, PostingView> on(PublishingCase kase, Posting posting);
    }

    private static Ruling<PublishingCase, PostingRefusal, PostingView> inHand(
            String caseId,
            Optional<PublishingCase> state,
            PostingName name,
            Set<PostingState> allowed,
            Decision decision) {
        Optional<Posting> posting = state.flatMap(k -> k.posting(name));
        if (posting.isEmpty()) {
            return Ruling.refused(new PostingRefusal.UnknownPosting(caseId, name));
        }
        if (!allowed.contains(posting.get().state())) {
            return Ruling.refused(
                    new PostingRefusal.NotInYourHands(name, posting.get().state(), allowed));
        }
        if (state.orElseThrow().course() != Course.OPEN) {
            return Ruling.refused(
                    new PostingRefusal.CaseOver(caseId, state.orElseThrow().course()));
        }
        return decision.on(state.orElseThrow(), posting.get());
    }

    private static Ruling<PublishingCase, PostingRefusal, PostingView> done(
            String caseId, PostingName name, Step<PublishingCase> step) {
        PublishingCase next = Objects.requireNonNull(step.state());
        Posting posting = next.posting(name).orElseThrow();
        return new Ruling.Done<>(next, step.facts(), PostingView.of(caseId, next, posting));
    }
}
