package city.otklik.publishing.replies;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.PostingKind;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.messaging.Actor;
import city.otklik.casestore.CaseDesk;
import city.otklik.access.worded.Outcome;
import city.otklik.casestore.Ruling;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import city.otklik.publishing.postings.Course;
import city.otklik.publishing.postings.Enquiry;
import city.otklik.publishing.postings.PostingName;
import city.otklik.publishing.postings.PublishingCase;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes an author's reply in: seen in the network, or recorded by hand (§10). */
@Component
class ReplyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyDesk.class);

    private final CaseDesk<PublishingCase> desk;
    private final CityClock clock;

    ReplyDesk(CaseDesk<PublishingCase> desk, CityClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What a person is told.
     *
     * @param replyId by which the reply can be dismissed
     * @param awaited whether the author's answer is still awaited
     */
    record Told(String caseId, int clarification, String replyId, boolean awaited) {}

    /** A reply seen in the network; one that is not the author's, or was seen before, changes nothing. */
    void seen(String caseId, int clarification, Reply reply) {
        Outcome<ReplyRefusal, Told> outcome = desk.command(caseId, null, Actor.service("publishing"), state -> {
            Optional<Enquiry> enquiry = state.flatMap(k -> awaited(k, clarification));
            Optional<ReplyCertainty> certainty = state.flatMap(k -> ReplyRules.certainty(k.authorId(), reply));
            boolean takes =
                    enquiry.isPresent() && enquiry.get().reply(reply.id()).isEmpty();
            if (!takes || certainty.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.NotAwaited(clarification));
            }
            return done(
                    caseId,
                    state.orElseThrow(),
                    enquiry.get().answeredBy(reply.id()),
                    reply.id(),
                    new ClarificationAnswered(
                            caseId, reply.at(), clarification, reply.id(), reply.text(), certainty.get()));
        });
        if (outcome instanceof Outcome.Done) {
            LOG.info("Case {}: clarification {} answered", caseId, clarification);
        }
    }

    /** @param at the author's own moment; null: now */
    Outcome<ReplyRefusal, Told> recorded(
            String caseId,
            int clarification,
            @Nullable Long revision,
            Caller caller,
            String text,
            String url,
            @Nullable Instant at) {
        return desk.command(caseId, revision, caller.as(Role.EXECUTOR), state -> {
            if (state.flatMap(k -> k.enquiry(clarification)).isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownClarification(caseId, clarification));
            }
            PublishingCase kase = state.orElseThrow();
            Optional<Enquiry> enquiry = awaited(kase, clarification);
            if (enquiry.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.NotAwaited(clarification));
            }
            if (text.isBlank()) {
                return Ruling.refused(new ReplyRefusal.WordsMissing("text", "Give the author's own words"));
            }
            Instant now = clock.instant();
            Instant when = at == null ? now : at;
            // A question recorded by hand counts from its recording; the author may have replied before that.
            boolean beforeAsked = kase.posting(new PostingName(PostingKind.CLARIFICATION, clarification))
                    .filter(posting -> when.isBefore(posting.wantedAt()))
                    .isPresent();
            if (when.isAfter(now) || beforeAsked) {
                return Ruling.refused(new ReplyRefusal.ReplyInFuture());
            }
            String id = url.isBlank() ? "by-hand-" + (enquiry.get().replies().size() + 1) : url;
            if (enquiry.get().reply(id).isPresent()) {
                return Ruling.refused(new ReplyRefusal.DismissedReply(clarification, id));
            }
            return done(
                    caseId,
                    kase,
                    enquiry.get().answeredBy(id),
                    id,
                    new ClarificationAnswered(caseId, when, clarification, id, text, ReplyCertainty.EXACT));
        });
    }

    /** The reply was not the author's answer: the suspension is restored unbroken. */
    Outcome<ReplyRefusal, Told> dismissed(
            String caseId, int clarification, @Nullable Long revision, String replyId, Caller caller, String reason) {
        return desk.command(caseId, revision, caller.as(Role.EXECUTOR), state -> {
            Optional<Enquiry> enquiry = state.flatMap(k -> k.enquiry(clarification));
            if (enquiry.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownClarification(caseId, clarification));
            }
            if (enquiry.get().reply(replyId).filter(r -> !r.dismissed()).isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownReply(clarification, replyId));
            }
            if (reason.isBlank()) {
                return Ruling.refused(
                        new ReplyRefusal.WordsMissing("reason", "Say in a sentence why it is not the author's answer"));
            }
            PublishingCase kase = state.orElseThrow();
            if (enquiry.get().closed() || kase.course() != Course.OPEN) {
                return Ruling.refused(new ReplyRefusal.ClosedClarification(clarification));
            }
            return done(
                    caseId,
                    kase,
                    enquiry.get().dismissed(replyId),
                    replyId,
                    new ReplyDismissed(caseId, clock.instant(), clarification, replyId, reason));
        });
    }

    private static Optional<Enquiry> awaited(PublishingCase kase, int clarification) {
        return kase.course() == Course.OPEN ? kase.enquiry(clarification).filter(Enquiry::isAwaited) : Optional.empty();
    }

    private static Ruling<PublishingCase, ReplyRefusal, Told> done(
            String caseId, PublishingCase kase, Enquiry next, String replyId, SpecificRecord fact) {
        return Ruling.done(kase.with(next), new Told(caseId, next.clarification(), replyId, next.isAwaited()), fact);
    }
}
