package city.otklik.publishing.replies;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.postings.Enquiry;
import city.otklik.publishing.postings.PostingQueue;
import city.otklik.publishing.postings.PublishingCase;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the threads in which the city waits for an author's reply, a round every {@code otklik.publishing.reply-poll}. */
@Component
class ReplyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyWatch.class);

    private final CaseDesk<PublishingCase> desk;
    private final PostingQueue queue;
    private final Connectors connectors;
    private final AccountRegister accounts;
    private final ReplyDesk replies;

    ReplyWatch(
            CaseDesk<PublishingCase> desk,
            PostingQueue queue,
            Connectors connectors,
            AccountRegister accounts,
            ReplyDesk replies) {
        this.desk = desk;
        this.queue = queue;
        this.connectors = connectors;
        this.accounts = accounts;
        this.replies = replies;
    }

    @Scheduled(fixedDelayString = "${otklik.publishing.reply-poll:2m}")
    void round() {
        for (String caseId : queue.awaitingReplies()) {
            try {
                desk.find(caseId).map(CaseRecord::state).ifPresent(kase -> read(caseId, kase));
            } catch (RuntimeException e) {
                LOG.warn(
                        "Case {}: the thread cannot be read now ({}); the next round tries again",
                        caseId,
                        e.toString());
            }
        }
    }

    private void read(String caseId, PublishingCase kase) {
        Optional<NetworkConnector> connector = connectors.to(kase.network());
        for (Enquiry enquiry : kase.enquiries()) {
            if (connector.isEmpty()
                    || !enquiry.isAwaited()
                    || enquiry.externalId().isEmpty()) {
                continue;
            }
            Optional<OfficialAccount> account = accounts.named(enquiry.account());
            if (account.isPresent()) {
                connector
                        .get()
                        .repliesAfter(
                                account.get(),
                                accounts.tokensOf(account.get().name()),
                                kase.link(),
                                enquiry.externalId())
                        .forEach(reply -> replies.seen(caseId, enquiry.clarification(), reply));
            }
        }
    }
}
