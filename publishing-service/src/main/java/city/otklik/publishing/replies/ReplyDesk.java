package city.otklik.publishing.replies;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.Outcome;
import city.otklik.messaging.cases.Ruling;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import city.otklik.publishing.postings.Enquiry;
import city.otklik.publishing.postings.PublishingCase;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.Optional;
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

    /** A reply seen in the network; one that is not the author's, or was seen before, changes nothing. */
    void seen(String caseId, int clarification, Reply reply) {
        Outcome<ReplyRefusal, String> outcome = desk.command(caseId, null, Actor.service("publishing"), state -> {
            Optional<Enquiry> enquiry = state.flatMap(k -> k.enquiry(clarification));
            Optional<ReplyCertainty> certainty = state.flatMap(k -> ReplyRules.certainty(k.authorId(), reply));
            boolean takes = enquiry.isPresent()
                    && enquiry.get().isAwaited()
                    && enquiry.get().reply(reply.id()).isEmpty();
            if (!takes || certainty.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.NotAwaited(clarification));
            }
            return Ruling.done(
                    state.orElseThrow().with(enquiry.get().answeredBy(reply.id())),
                    reply.id(),
                    new ClarificationAnswered(
                            caseId, reply.at(), clarification, reply.id(), reply.text(), certainty.get()));
        });
        if (outcome instanceof Outcome.Done) {
            LOG.info("Case {}: clarification {} answered", caseId, clarification);
        }
    }

    /** @param at the author's own moment; null: now */
    Outcome<ReplyRefusal, String> recorded(
            String caseId, int clarification, Caller caller, String text, String url, @Nullable Instant at) {
        return desk.command(caseId, null, caller.as(Role.EXECUTOR), state -> {
            Optional<Enquiry> enquiry = state.flatMap(k -> k.enquiry(clarification));
            if (enquiry.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownClarification(caseId, clarification));
            }
            if (!enquiry.get().isAwaited()) {
                return Ruling.refused(new ReplyRefusal.NotAwaited(clarification));
            }
            Instant now = clock.instant();
            Instant when = at == null ? now : at;
            if (when.isAfter(now) || when.isBefore(enquiry.get().postedAt())) {
                return Ruling.refused(new ReplyRefusal.ReplyInFuture());
            }
            String id = url.isBlank() ? "by-hand-" + enquiry.get().replies().size() : url;
            return Ruling.done(
                    state.orElseThrow().with(enquiry.get().answeredBy(id)),
                    id,
                    new ClarificationAnswered(caseId, when, clarification, id, text, ReplyCertainty.EXACT));
        });
    }

    /** The reply was not the author's answer: the suspension is restored unbroken. */
    Outcome<ReplyRefusal, String> dismissed(
            String caseId, int clarification, String replyId, Caller caller, String reason) {
        return desk.command(caseId, null, caller.as(Role.EXECUTOR), state -> {
            Optional<Enquiry> enquiry = state.flatMap(k -> k.enquiry(clarification));
            if (enquiry.isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownClarification(caseId, clarification));
            }
            if (enquiry.get().reply(replyId).filter(r -> !r.dismissed()).isEmpty()) {
                return Ruling.refused(new ReplyRefusal.UnknownReply(clarification, replyId));
            }
            return Ruling.done(
                    state.orElseThrow().with(enquiry.get().dismissed(replyId)),
                    "dismissed",
                    new ReplyDismissed(caseId, clock.instant(), clarification, replyId, reason));
        });
    }
}
