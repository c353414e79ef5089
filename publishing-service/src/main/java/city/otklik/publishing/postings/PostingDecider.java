package city.otklik.publishing.postings;

import city.otklik.access.Decision;
import city.otklik.casestore.Note;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.cases.Attempt;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Wanted;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decides how a posting goes on by itself: two posts for one answer cannot happen, a lost one is always noticed.
 *
 * @param looks the pauses between readings of a thread in which a posting is looked for, in the machine's time
 */
record PostingDecider(List<Duration> looks) {

    /** The usual pauses. */
    static final List<Duration> LOOKS = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private static final int MOST_TRIES = 6;

    /**
     * @param seen the posting as it was before the request, whose content was proved to be approval's
     * @param account from which it is to be posted
     * @param leaseEnd from then on the attempt counts as lost
     */
    record StartAttempt(Posting seen, String account, Instant leaseEnd) {}

    /** @param speed how many seconds of city time pass in one second of the machine's */
    record EndAttempt(Posting seen, PostingResult result, double speed) {}

    record HandToPerson(Posting seen, Flaw flaw) {}

    /** @param signed the posting with what approval signed of all that facts want under its name */
    record ConfirmSigned(Posting signed) {}

    /**
     * @param account whose posting was looked for
     * @param speed how many seconds of city time pass in one second of the machine's
     */
    record RecordSearch(Posting seen, Search search, String account, double speed) {}

    /**
     * What is wanted by {@code fact} was surely not tried yet. After a rebuild nobody can say so: what was read before it
     * may be read once more.
     */
    Decision<PublishingCase> intend(PublishingCase state, SpecificRecord fact, Instant now) {
        return switch (fact) {
            case MessageReceived received -> Decision.note(state.withAttemptsKnown());
            case DraftApproved approved
            when state.attemptsKnown() ->
                intended(state, new PostingName(PostingKind.ANSWER, approved.getVersion()), now);
            case ClarificationAsked asked
            when state.attemptsKnown() ->
                intended(state, new PostingName(PostingKind.CLARIFICATION, asked.getClarification()), now);
            default -> Decision.emit();
        };
    }

    private static Decision<PublishingCase> intended(PublishingCase state, PostingName name, Instant now) {
        return state.posting(name)
                .filter(posting -> posting.attempt().isLost())
                .map(posting -> Decision.note(state.with(name, Attempt.none(now))))
                .orElseGet(Decision::emit);
    }

    /** The attempt is on record before the request leaves. */
    Decision<PublishingCase> start(PublishingCase state, StartAttempt command, Instant now) {
        return ifUnchanged(
                state,
                command.seen(),
                posting -> state.allows(posting)
                        ? Decision.note(state.with(
                                posting.name(),
                                posting.attempt()
                                        .started(posting.whatIsWanted(), command.account(), now, command.leaseEnd())))
                        : Decision.refuse(PostingRefusals.overtaken(posting.name())));
    }

    /** Of several facts under one name the one counts that approval signed, whenever the others came. */
    Decision<PublishingCase> confirmSigned(PublishingCase state, ConfirmSigned command, Instant now) {
        return whateverIsWanted(
                state,
                command.signed(),
                posting -> Decision.note(
                        state.with(posting.name(), posting.attempt().proving(posting.whatIsWanted()))));
    }

    /** What approval is not known to have signed is put before a person. */
    Decision<PublishingCase> handToPerson(PublishingCase state, HandToPerson command, Instant now) {
        return whateverIsWanted(
                state,
                command.seen(),
                posting -> PostingOutcome.of(state, posting, now)
                        .needsPerson(command.flaw().note(), command.flaw().remedy()));
    }

    Decision<PublishingCase> end(PublishingCase state, EndAttempt command, Instant now) {
        return ifUnchanged(state, command.seen(), posting -> {
            Attempt attempt = posting.attempt();
            Attempt tried =
                    attempt.state() == PostingState.INTENDED ? attempt.failedEarly(posting.whatIsWanted()) : attempt;
            return outcome(new PostingOutcome(state, posting, tried, now), command);
        });
    }

    private static Decision<PublishingCase> outcome(PostingOutcome outcome, EndAttempt command) {
        Attempt attempt = outcome.attempt();
        Duration pause = Duration.ofSeconds(1L << Math.min(attempt.count(), MOST_TRIES));
        boolean tired = attempt.count() >= MOST_TRIES;
        return switch (command.result()) {
            case PostingResult.Accepted accepted ->
                outcome.published(accepted, Objects.requireNonNullElse(attempt.account(), ""), false, null);
            case PostingResult.TryLater(Duration delay, Note reason) ->
                tired
                        ? outcome.needsPerson(reason, PostingRemedy.WAIT)
                        : outcome.again(
                                later(outcome.now(), delay.compareTo(pause) > 0 ? delay : pause, command.speed()),
                                reason);
            case PostingResult.NeverLeft(Note reason) ->
                tired
                        ? outcome.needsPerson(reason, PostingRemedy.REACH)
                        : outcome.again(later(outcome.now(), pause, command.speed()), reason);
            case PostingResult.Ambiguous(Note reason) -> outcome.uncertain(reason);
            case PostingResult.AccountUnusable(Note reason) -> outcome.needsPerson(reason, PostingRemedy.RENEW);
            case PostingResult.ForPerson(Note reason) -> outcome.needsPerson(reason, PostingRemedy.BY_HAND);
            case PostingResult.Refused(Note reason, Note remedy) -> outcome.refused(reason.and(remedy));
        };
    }

    /**
     * After an attempt, "not found" proves nothing: the posting may appear late. After a rebuild it does once the thread
     * was read long enough for any request of an earlier process to have ended.
     */
    Decision<PublishingCase> search(PublishingCase state, RecordSearch command, Instant now) {
        return ifUnchanged(state, command.seen(), posting -> {
            PostingOutcome outcome = PostingOutcome.of(state, posting, now);
            return switch (command.search()) {
                case Search.Found(PostingResult.Accepted found) ->
                    outcome.published(found, command.account(), false, null);
                case Search.Unreadable(Note reason) -> lookAgain(outcome, command, reason);
                case Search.NotFound() -> lookAgain(outcome, command, Note.of("not-in-thread"));
            };
        });
    }

    private Decision<PublishingCase> lookAgain(PostingOutcome outcome, RecordSearch command, Note seen) {
        Attempt attempt = outcome.attempt();
        if (attempt.looks() < looks.size()) {
            Instant next = later(outcome.now(), looks.get(attempt.looks()), command.speed());
            return Decision.note(outcome.state().with(command.seen().name(), attempt.lookedFor(next)));
        }
        if (attempt.isLost() && command.search() instanceof Search.NotFound) {
            return outcome.again(
                    outcome.now(), Note.of("looked-for-after-rebuild").and(seen));
        }
        Note doubt = Note.of(attempt.isLost() ? "doubt-after-rebuild" : "doubt-after-attempt");
        return outcome.inDoubt(doubt.and(seen));
    }

    /** Another instance or a person may have been first, or another fact may say what is to be posted. */
    private static Decision<PublishingCase> ifUnchanged(
            PublishingCase state, Posting seen, Function<Posting, Decision<PublishingCase>> decide) {
        Optional<Posting> posting = state.posting(seen.name());
        if (posting.isEmpty()) {
            return Decision.refuse(PostingRefusals.unknownPosting(state.caseId(), seen.name()));
        }
        return posting.get().equals(seen)
                ? decide.apply(seen)
                : Decision.refuse(PostingRefusals.overtaken(seen.name()));
    }

    /** As {@link #ifUnchanged}, though facts want something else meanwhile: a flood of them puts off neither proof nor alert. */
    private static Decision<PublishingCase> whateverIsWanted(
            PublishingCase state, Posting seen, Function<Posting, Decision<PublishingCase>> decide) {
        Wanted what = seen.whatIsWanted();
        return state.posting(seen.name())
                .filter(posting -> posting.counting(what).equals(seen.counting(what)))
                .map(posting -> decide.apply(seen))
                .orElseGet(() -> Decision.refuse(PostingRefusals.overtaken(seen.name())));
    }

    private static Instant later(Instant now, Duration onTheMachine, double speed) {
        return now.plusMillis((long) (onTheMachine.toMillis() * speed));
    }
}
