package city.otklik.publishing.postings;

import city.otklik.access.Decision;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.PublicationResumed;
import city.otklik.publishing.cases.Attempt;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a posting of the case goes on: what the attempt becomes, and which facts are emitted.
 *
 * @param attempt the attempt so far
 */
record PostingOutcome(PublishingCase state, Posting posting, Attempt attempt, Instant now) {

    static PostingOutcome of(PublishingCase state, Posting posting, Instant now) {
        return new PostingOutcome(state, posting, posting.attempt(), now);
    }

    /** It is in the network; a final answer closes the case, any answer closes its clarifications. */
    Decision<PublishingCase> published(
            Accepted accepted, String account, boolean byPerson, @Nullable Instant claimedAt) {
        Published there = new Published(accepted.externalId(), accepted.url(), account, timeOf(accepted), claimedAt);
        List<SpecificRecord> facts = new ArrayList<>();
        facts.add(fact(there, byPerson, state.life().closable()));
        if (posting.isAnswer() && posting.contentOrNone().kind() == AnswerKind.FINAL && !state.isOver()) {
            facts.add(new CaseClosed(state.caseId(), there.at(), "answered"));
        }
        return to(attempt, facts.toArray(SpecificRecord[]::new));
    }

    /** The supervisor confirms the time that a person claimed: it was published before, and closes nothing more. */
    Decision<PublishingCase> confirmed(Published there) {
        return Decision.emit(fact(there, true, Set.of()));
    }

    private SpecificRecord fact(Published there, boolean byPerson, Set<Integer> closes) {
        int number = posting.name().number();
        boolean interim = posting.contentOrNone().kind() == AnswerKind.INTERIM;
        return posting.isAnswer()
                ? AnswerPublished.newBuilder()
                        .setCaseId(state.caseId())
                        .setOccurredAt(there.at())
                        .setVersion(number)
                        .setKind(posting.contentOrNone().kind())
                        .setNetwork(state.network())
                        .setAccount(there.account())
                        .setExternalId(there.externalId())
                        .setUrl(there.url())
                        .setContentHash(posting.contentOrNone().contentHash())
                        .setByPerson(byPerson)
                        .setClaimedAt(there.claimedAt())
                        .setCloses(interim ? closes.stream().sorted().toList() : null)
                        .build()
                : ClarificationPosted.newBuilder()
                        .setCaseId(state.caseId())
                        .setOccurredAt(there.at())
                        .setClarification(number)
                        .setNetwork(state.network())
                        .setAccount(there.account())
                        .setExternalId(there.externalId())
                        .setUrl(there.url())
                        .setByPerson(byPerson)
                        .setClaimedAt(there.claimedAt())
                        .setContentHash(posting.contentOrNone().textHash())
                        .build();
    }

    /** A person must decide what comes next; nobody must where it is surely not there and no longer wanted. */
    Decision<PublishingCase> needsPerson(Note reason, PostingRemedy remedy) {
        return state.isWanted(posting) ? forPerson(reason, remedy) : dropped(reason);
    }

    /**
     * Reading does not show whether it is there. An answer that a newer version waits for is cleared up by a person all
     * the same: two answers would be worse than a question.
     */
    Decision<PublishingCase> inDoubt(Note reason) {
        boolean anotherWaits = posting.isAnswer() && !state.isOver();
        return state.isWanted(posting) || anotherWaits ? forPerson(reason, PostingRemedy.LOOK) : dropped(reason);
    }

    /** The network will never accept it. */
    Decision<PublishingCase> refused(Note reason) {
        return state.isWanted(posting)
                ? to(
                        attempt,
                        new PublicationFailed(
                                state.caseId(),
                                now,
                                posting.name().kind(),
                                posting.name().number(),
                                reason.in(Locale.ENGLISH),
                                true,
                                reason.recorded()))
                : dropped(reason);
    }

    /** It is surely not there: to be tried again from {@code next} on, if it still is wanted. */
    Decision<PublishingCase> again(Instant next, Note reason, SpecificRecord... facts) {
        return state.isWanted(posting)
                ? to(attempt.in(PostingState.INTENDED, next, reason), facts)
                : dropped(reason, facts);
    }

    /**
     * A person looked and says that it is not there: it is tried again, or dropped where it is wanted no longer.
     *
     * @param surely false where it is looked for once more before that
     */
    Decision<PublishingCase> resumed(boolean surely) {
        PublicationResumed fact = new PublicationResumed(
                state.caseId(), now, posting.name().kind(), posting.name().number());
        return surely ? again(now, Note.of("sent-again"), fact) : to(attempt.lostAt(now), fact);
    }

    Decision<PublishingCase> uncertain(Note reason) {
        return to(attempt.in(PostingState.UNCERTAIN, now, reason));
    }

    private Decision<PublishingCase> forPerson(Note reason, PostingRemedy remedy) {
        return to(
                attempt,
                new PublicationNeedsPerson(
                        state.caseId(),
                        now,
                        posting.name().kind(),
                        posting.name().number(),
                        reason.in(Locale.ENGLISH),
                        remedy.note().in(Locale.ENGLISH),
                        reason.and(remedy.note()).recorded()));
    }

    private Decision<PublishingCase> dropped(Note reason, SpecificRecord... facts) {
        Note why = state.whyUnwanted(posting).orElse(Note.of("case-over"));
        return to(attempt.in(PostingState.DROPPED, now, why.and(reason)), facts);
    }

    private Decision<PublishingCase> to(Attempt next, SpecificRecord... facts) {
        return Decision.note(state.with(posting.name(), next), facts);
    }

    /** The network's own time; networks that count in seconds may not date a posting before it was tried. */
    private Instant timeOf(Accepted accepted) {
        Instant at = Objects.requireNonNullElse(accepted.at(), now);
        Instant tried = attempt.firstTried();
        return tried != null && at.isBefore(tried) && at.plusSeconds(1).isAfter(tried) ? tried : at;
    }
}
