package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment under a post in its current state.
 *
 * @param replyTo the comment it answers, null under the post itself
 * @param root the first comment of its thread, null for the first one
 * @param text as its author wrote it
 * @param attachments in the network's own notation
 */
public record Comment(
        Wall wall,
        long post,
        long id,
        long author,
        @Nullable Long replyTo,
        @Nullable Long root,
        String text,
        List<String> attachments,
        Moment writtenAt,
        boolean deleted) {

    /** The root of a thread that a reply to this comment belongs to. */
    public long threadRoot() {
        return root == null ? id : root;
    }

    /** The same comment with another text. */
    Comment edited(String newText, List<String> newAttachments) {
        return new Comment(wall, post, id, author, replyTo, root, newText, newAttachments, writtenAt, deleted);
    }

    /** The same comment, no longer shown. */
    Comment asDeleted() {
        return new Comment(wall, post, id, author, replyTo, root, text, attachments, writtenAt, true);
    }
}
