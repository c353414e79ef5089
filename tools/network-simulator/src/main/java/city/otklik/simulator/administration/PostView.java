package city.otklik.simulator.administration;

import city.otklik.simulator.threads.Commenting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post with everything under it. */
record PostView(
        long ownerId,
        long postId,
        long authorId,
        String text,
        Instant writtenAt,
        Commenting commenting,
        boolean deleted,
        String url,
        List<CommentView> comments) {

    /** A comment, as its author wrote it. */
    record CommentView(
            long commentId,
            long authorId,
            String authorName,
            @Nullable Long replyTo,
            @Nullable Long root,
            String text,
            List<String> attachments,
            Instant writtenAt,
            boolean deleted,
            String url) {}
}
