package city.otklik.publishing.replies;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkAddresses;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on the author's replies to clarifications: seen in the network, recorded by hand, dismissed (§10). */
final class ReplyDecider {

    /** Most replies to one clarification, those dismissed included: every one is in the case's document. No more are taken. */
    static final int MOST_REPLIES = 200;

    /** A reply seen in the network. */
    record TakeReply(int clarification, Reply reply) {}

    /**
     * @param url where the reply is, empty where it has no address
     * @param at when the author replied in the network, null: now
     */
    record RecordReply(
            Caller by,
            int clarification,
            String text,
            String url,
            @Nullable Instant at) {}

    record DismissReply(Caller by, int clarification, String replyId, String reason) {}

    /** A reply that is not the author's, or was seen before, changes nothing. */
    Decision<PublishingCase> take(PublishingCase state, TakeReply command, Instant now) {
        Reply reply = command.reply();
        Optional<ReplyCertainty> certainty = certainty(state.authorId(), reply);
        boolean takes = state.clarification(command.clarification())
                .filter(asked -> asked.replies().size() < MOST_REPLIES)
                .filter(asked ->
                        state.awaitsReply(asked) && asked.reply(reply.id()).isEmpty())
                .isPresent();
        return takes && certainty.isPresent()
                ? Decision.emit(new ClarificationAnswered(
                        state.caseId(), reply.at(), command.clarification(), reply.id(), reply.text(), certainty.get()))
                : Decision.refuse(ReplyRefusals.notAwaited(command.clarification()));
    }

    /** Records the author's reply that a person saw. */
    Decision<PublishingCase> record(PublishingCase state, RecordReply command, Instant now) {
        int number = command.clarification();
        Optional<Posting> asked = state.clarification(number);
        if (asked.isEmpty()) {
            return Decision.refuse(ReplyRefusals.unknownClarification(state.caseId(), number));
        }
        Instant at = command.at() == null ? now : command.at();
        String id = replyId(asked.get(), command.url());
        Optional<Refusal> refusal = Responsibility.obstacle(state.caseId(), state.executor(), command.by());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        if (!state.awaitsReply(asked.get())) {
            refusal = Optional.of(ReplyRefusals.notAwaited(number));
        } else if (RequiredText.obstacle("text", command.text()).isPresent()) {
            refusal = RequiredText.obstacle("text", command.text());
            // A clarification recorded by hand counts from its recording; the author may have replied before that.
        } else if (at.isAfter(now) || at.isBefore(asked.get().wantedAt())) {
            refusal = Optional.of(ReplyRefusals.replyInFuture());
        } else if (!command.url().isBlank() && !NetworkAddresses.isIn(state.network(), command.url())) {
            refusal = Optional.of(ReplyRefusals.replyOfAnotherNetwork(state.network()));
        } else if (asked.get().reply(id).isPresent()) {
            refusal = Optional.of(ReplyRefusals.dismissedReply(number, id));
        } else if (asked.get().replies().size() >= MOST_REPLIES) {
            refusal = Optional.of(ReplyRefusals.tooManyReplies(number, MOST_REPLIES));
        }
        return refusal.<Decision<PublishingCase>>map(Decision::refuse)
                .orElseGet(() -> Decision.emit(new ClarificationAnswered(
                        state.caseId(), at, number, id, command.text(), ReplyCertainty.EXACT)));
    }

    /** The reply was not the author's answer: the suspension is restored unbroken. */
    Decision<PublishingCase> dismiss(PublishingCase state, DismissReply command, Instant now) {
        int number = command.clarification();
        Optional<Posting> asked = state.clarification(number);
        if (asked.isEmpty()) {
            return Decision.refuse(ReplyRefusals.unknownClarification(state.caseId(), number));
        }
        Optional<Refusal> notTheirs = Responsibility.obstacle(state.caseId(), state.executor(), command.by());
        if (notTheirs.isPresent()) {
            return Decision.refuse(notTheirs.get());
        }
        if (asked.get().reply(command.replyId()).filter(r -> !r.dismissed()).isEmpty()) {
            return Decision.refuse(ReplyRefusals.unknownReply(number, command.replyId()));
        }
        Optional<Refusal> noReason = RequiredText.reason(command.reason());
        if (noReason.isPresent()) {
            return Decision.refuse(noReason.get());
        }
        if (state.isClosed(asked.get())) {
            return Decision.refuse(ReplyRefusals.closedClarification(number));
        }
        return Decision.emit(new ReplyDismissed(state.caseId(), now, number, command.replyId(), command.reason()));
    }

    /** The id that a recorded reply gets: its address, or its place among the replies. */
    static String replyId(Posting asked, String url) {
        return url.isBlank() ? "by-hand-" + (asked.replies().size() + 1) : url;
    }

    /**
     * Exact: the author replied to our very clarification. Probable: the author wrote below it, or somebody replied to it
     * and the author's id is not known. Anybody else's reply resumes nothing.
     */
    private static Optional<ReplyCertainty> certainty(@Nullable String authorId, Reply reply) {
        if (authorId == null) {
            return reply.repliesToUs() ? Optional.of(ReplyCertainty.PROBABLE) : Optional.empty();
        }
        if (!authorId.equals(reply.authorId())) {
            return Optional.empty();
        }
        return Optional.of(reply.repliesToUs() ? ReplyCertainty.EXACT : ReplyCertainty.PROBABLE);
    }
}
