package city.otklik.simulator.ledger;

import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Wall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that an official account posted through the network's interface (§4).
 *
 * @param account the author as the network numbers it
 * @param text as it was sent, before the network changed it
 * @param guid the caller's key against repetition, null where it sent none
 * @param url where people see it
 */
public record Posting(
        long account,
        Wall wall,
        long post,
        long comment,
        @Nullable Long replyTo,
        String text,
        List<String> attachments,
        @Nullable String guid,
        String url,
        Moment at) {

    /** The posting that a comment is. */
    public static Posting of(Comment comment, @Nullable String guid, String url) {
        return new Posting(
                comment.author(),
                comment.wall(),
                comment.post(),
                comment.id(),
                comment.replyTo(),
                comment.text(),
                comment.attachments(),
                guid,
                url,
                comment.writtenAt());
    }

    Attempt.Intent intent() {
        return new Attempt.Intent(account, wall, post, replyTo, text);
    }
}
