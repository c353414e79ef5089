package city.otklik.publishing.postings;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.casestore.Step;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How the end of a posting changes the case and what the log is told: pure. */
final class PostingOutcomes {

    private final String caseId;
    private final PublishingCase kase;
    private final Posting posting;
    private final Instant now;

    PostingOutcomes(String caseId, PublishingCase kase, Posting posting, Instant now) {
        this.caseId = caseId;
        this.kase = kase;
        this.posting = posting;
        this.now = now;
    }

    /** It stands in the network; a final answer closes the case, any answer closes its clarifications. */
    Step<PublishingCase> standing(Accepted accepted, String account, boolean byPerson, @Nullable Instant claimedAt) {
        Instant at = timeOf(accepted);
        Accepted counted = new Accepted(accepted.externalId(), accepted.url(), at);
        PublishingCase next = kase.with(posting.standingAs(counted, account, claimedAt));
        List<SpecificRecord> facts = new ArrayList<>();
        facts.add(told(counted, account, byPerson, at));
        if (!posting.isAnswer()) {
            Enquiry enquiry = Enquiry.posted(posting.name().number(), accepted.externalId(), account, at);
            return Step.to(next.with(isWanted() ? enquiry : enquiry.ended()), facts);
        }
        if (kind() == AnswerKind.INTERIM) {
            return Step.to(next.answered(), facts);
        }
        if (kase.course() != Course.OVER) {
            facts.add(new CaseClosed(caseId, at, "answered"));
        }
        return Step.to(next.ended("answered"), facts);
    }

    /** The network's own time; networks that count in seconds may not date a posting before it was tried. */
    private Instant timeOf(Accepted accepted) {
        Instant at = Objects.requireNonNullElse(accepted.at(), now);
        Instant tried = posting.firstTried();
        if (tried != null && at.isBefore(tried) && at.plusSeconds(1).isAfter(tried)) {
            return tried;
        }
        return at;
    }

    /** What the log is told of a posting that stands in the network since {@code at}. */
    SpecificRecord told(Accepted standing, String account, boolean byPerson, Instant at) {
        int number = posting.name().number();
        String id = standing.externalId();
        return posting.isAnswer()
                ? new AnswerPublished(
                        caseId,
                        at,
                        number,
                        kind(),
                        kase.network(),
                        account,
                        id,
                        standing.url(),
                        posting.contentHash(),
                        byPerson,
                        null)
                : new ClarificationPosted(caseId, at, number, kase.network(), account, id, standing.url(), byPerson, null);
    }

    /** Nobody but a person can tell or do what comes next; surely not there and not wanted any more: nobody need. */
    Step<PublishingCase> needsPerson(String reason, String remedy) {
        return isWanted() ? put(reason, remedy) : dropped(reason);
    }

    /**
     * Reading cannot tell whether it stands. An answer that a newer version waits for is cleared up by a person all the
     * same: two answers would be worse than a question.
     */
    Step<PublishingCase> inDoubt(String reason, String remedy) {
        boolean anotherWaits = posting.isAnswer() && kase.course() != Course.OVER;
        return isWanted() || anotherWaits ? put(reason, remedy) : dropped(reason);
    }

    /** The network will never accept it. */
    Step<PublishingCase> refused(String reason) {
        if (!isWanted()) {
            return dropped(reason);
        }
        return Step.to(
                kase.with(posting.in(PostingState.FAILED, now, reason)),
                new PublicationFailed(
                        caseId, now, posting.name().kind(), posting.name().number(), reason, true));
    }

    /** It surely does not stand there: to be tried again from {@code notBefore} on, if it still is wanted. */
    Step<PublishingCase> again(Instant notBefore, String reason) {
        return isWanted()
                ? Step.none(kase.with(posting.in(PostingState.INTENDED, notBefore, reason)))
                : dropped(reason);
    }

    Step<PublishingCase> uncertain(String reason) {
        return Step.none(kase.with(posting.in(PostingState.UNCERTAIN, now, reason)));
    }

    private Step<PublishingCase> put(String reason, String remedy) {
        return Step.to(
                kase.with(posting.in(PostingState.NEEDS_PERSON, now, reason)),
                new PublicationNeedsPerson(
                        caseId, now, posting.name().kind(), posting.name().number(), reason, remedy));
    }

    private Step<PublishingCase> dropped(String reason) {
        String why = Objects.requireNonNullElse(posting.recalled(), "the case is over");
        return Step.none(kase.with(posting.in(PostingState.DROPPED, now, why + "; " + reason)));
    }

    private boolean isWanted() {
        return posting.recalled() == null && kase.course() != Course.OVER;
    }

    private AnswerKind kind() {
        return Objects.requireNonNullElse(posting.answerKind(), AnswerKind.FINAL);
    }
}
