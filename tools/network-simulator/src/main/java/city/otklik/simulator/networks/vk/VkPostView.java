package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Commenting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post with everything under it, as the administration shows it. */
record VkPostView(
        long ownerId,
        long postId,
        long authorId,
        String text,
        Instant writtenAt,
        Commenting commenting,
        boolean deleted,
        String url,
        List<Line> comments) {

    /** A comment, as its author wrote it. */
    record Line(
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
