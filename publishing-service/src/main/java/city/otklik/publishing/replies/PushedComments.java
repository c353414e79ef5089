package city.otklik.publishing.replies;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.networks.CommentListener;
import city.otklik.publishing.networks.HeardComment;
import city.otklik.publishing.postings.Enquiry;
import city.otklik.publishing.postings.PostingQueue;
import city.otklik.publishing.postings.PublishingCase;
import org.springframework.stereotype.Component;

/** Finds the clarification that a comment told by a network itself may answer (§10). */
@Component
class PushedComments implements CommentListener {

    private final CaseDesk<PublishingCase> desk;
    private final PostingQueue queue;
    private final AccountRegister accounts;
    private final ReplyDesk replies;

    PushedComments(CaseDesk<PublishingCase> desk, PostingQueue queue, AccountRegister accounts, ReplyDesk replies) {
        this.desk = desk;
        this.queue = queue;
        this.accounts = accounts;
        this.replies = replies;
    }

    @Override
    public void heard(HeardComment comment) {
        for (String caseId : queue.awaitingReplies()) {
            desk.find(caseId)
                    .map(CaseRecord::state)
                    .filter(kase -> kase.network() == comment.network() && comment.isUnder(kase.link()))
                    .ifPresent(kase -> hear(caseId, kase, comment));
        }
    }

    private void hear(String caseId, PublishingCase kase, HeardComment comment) {
        for (Enquiry enquiry : kase.enquiries()) {
            if (enquiry.isAwaited() && !enquiry.externalId().isEmpty()) {
                accounts.named(enquiry.account())
                        .flatMap(account -> comment.answering(account, enquiry.externalId()))
                        .ifPresent(reply -> replies.seen(caseId, enquiry.clarification(), reply));
            }
        }
    }
}
