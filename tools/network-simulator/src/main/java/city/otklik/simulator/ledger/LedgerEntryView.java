package city.otklik.simulator.ledger;

import city.otklik.simulator.threads.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as the ledger shows it.
 *
 * @param attempts how many calls wanted exactly this (account, post, parent, text), refused and dropped ones included
 * @param visible whether people still see it
 */
record LedgerEntryView(
        Network network,
        long account,
        long ownerId,
        long postId,
        long commentId,
        @Nullable Long replyTo,
        String text,
        List<String> attachments,
        @Nullable String guid,
        String url,
        Instant postedAt,
        Instant postedAtWall,
        int attempts,
        boolean visible) {

    static LedgerEntryView of(Posting posting, int attempts, boolean visible) {
        return new LedgerEntryView(
                posting.wall().network(),
                posting.account(),
                posting.wall().owner(),
                posting.post(),
                posting.comment(),
                posting.replyTo(),
                posting.text(),
                posting.attachments(),
                posting.guid(),
                posting.url(),
                posting.at().city(),
                posting.at().wall(),
                attempts,
                visible);
    }
}
