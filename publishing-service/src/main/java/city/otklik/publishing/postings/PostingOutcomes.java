package city.otklik.publishing.postings;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.messaging.cases.Step;
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

    /** It stands in the network; a final answer closes the case. */
    Step<PublishingCase> standing(Accepted accepted, String account, boolean byPerson, @Nullable Instant claimedAt) {
        Instant at = timeOf(accepted);
        PublishingCase next = kase.with(posting.standingAs(accepted, account, claimedAt));
        List<SpecificRecord> facts = new ArrayList<>();
        if (posting.name().kind() == PostingKind.CLARIFICATION) {
            int number = posting.name().number();
            facts.add(new ClarificationPosted(
                    caseId, at, number, kase.network(), account, accepted.externalId(), accepted.url(), byPerson));
            return Step.to(next.with(Enquiry.posted(number, accepted.externalId(), account, at)), facts);
        }
        AnswerKind kind = Objects.requireNonNullElse(posting.answerKind(), AnswerKind.FINAL);
        facts.add(published(accepted, account, byPerson, at, kind));
        if (kind == AnswerKind.FINAL) {
            facts.add(new CaseClosed(caseId, at, "answered"));
            next = next.ended("answered");
        }
        return Step.to(next, facts);
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

    AnswerPublished published(Accepted accepted, String account, boolean byPerson, Instant at, AnswerKind kind) {
        return new AnswerPublished(
                caseId,
                at,
                posting.name().number(),
                kind,
                kase.network(),
                account,
                accepted.externalId(),
                accepted.url(),
                posting.contentHash(),
                byPerson);
    }

    /** Nobody but a person can tell or do what comes next. */
    Step<PublishingCase> needsPerson(String reason, String remedy) {
        return Step.to(
                kase.with(posting.in(PostingState.NEEDS_PERSON, now, reason)),
                new PublicationNeedsPerson(
                        caseId, now, posting.name().kind(), posting.name().number(), reason, remedy));
    }

    /** The network will never accept it. */
    Step<PublishingCase> refused(String reason) {
        return Step.to(
                kase.with(posting.in(PostingState.FAILED, now, reason)),
                new PublicationFailed(
                        caseId, now, posting.name().kind(), posting.name().number(), reason, true));
    }

    Step<PublishingCase> laterFrom(Instant notBefore, PostingState state, String reason) {
        return Step.none(kase.with(posting.in(state, notBefore, reason)));
    }
}
