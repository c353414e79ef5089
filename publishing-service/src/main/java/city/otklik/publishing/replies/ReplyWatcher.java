package city.otklik.publishing.replies;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.messaging.Actor;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCases;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.AccountSelection.Selection;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import city.otklik.publishing.networks.PushedComment;
import city.otklik.publishing.replies.ReplyDecider.TakeReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices authors' replies to clarifications: pushed by the network, or found by reading the thread (§10). */
@Component
class ReplyWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyWatcher.class);
    private static final Actor SELF = Actor.service("publishing");

    private final CaseReader<PublishingCase> cases;
    private final CaseCommandHandler<PublishingCase> commands;
    private final PublishingCases lists;
    private final AccountSelection accounts;
    private final ReplyDecider decider = new ReplyDecider();

    ReplyWatcher(
            CaseReader<PublishingCase> cases,
            CaseCommandHandler<PublishingCase> commands,
            PublishingCases lists,
            AccountSelection accounts) {
        this.cases = cases;
        this.commands = commands;
        this.lists = lists;
        this.accounts = accounts;
    }

    @EventListener
    void pushed(PushedComment comment) {
        for (String caseId : lists.awaitingReplies()) {
            cases.find(caseId)
                    .filter(state -> state.network() == comment.network() && comment.isUnder(state.link()))
                    .ifPresent(state -> take(state, asked -> answering(state, asked, comment)));
        }
    }

    private List<Reply> answering(PublishingCase state, Published asked, PushedComment comment) {
        return selected(state, asked).flatMap(s -> comment.answering(s.account(), asked.externalId())).stream()
                .toList();
    }

    @Scheduled(fixedDelayString = "${otklik.publishing.reply-poll:2m}")
    void poll() {
        for (String caseId : lists.awaitingReplies()) {
            try {
                cases.find(caseId).ifPresent(state -> take(state, asked -> read(state, asked)));
            } catch (RuntimeException e) {
                LOG.warn(
                        "Case {}: the thread cannot be read now ({}); the next round tries again",
                        caseId,
                        e.toString());
            }
        }
    }

    private List<Reply> read(PublishingCase state, Published asked) {
        return selected(state, asked)
                .map(s -> s.connector()
                        .repliesAfter(s.account(), accounts.tokensOf(s.account()), state.link(), asked.externalId()))
                .orElse(List.of());
    }

    private Optional<Selection.Selected> selected(PublishingCase state, Published asked) {
        return accounts.named(state.network(), asked.account()) instanceof Selection.Selected selected
                ? Optional.of(selected)
                : Optional.empty();
    }

    private void take(PublishingCase state, Function<Published, List<Reply>> replies) {
        for (Posting asked : state.postings()) {
            Published there = asked.published();
            if (there != null
                    && !asked.isAnswer()
                    && state.awaitsReply(asked)
                    && !there.externalId().isEmpty()) {
                int number = asked.name().number();
                replies.apply(there)
                        .forEach(reply -> commands.handle(
                                state.caseId(),
                                null,
                                SELF,
                                (s, now) -> decider.take(s, new TakeReply(number, reply), now)));
            }
        }
    }
}
