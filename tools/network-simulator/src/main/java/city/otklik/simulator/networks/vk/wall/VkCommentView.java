package city.otklik.simulator.networks.vk.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A comment as VK shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record VkCommentView(
        long id,
        long fromId,
        long ownerId,
        long postId,
        long date,
        String text,
        @Nullable Long replyToUser,
        @Nullable Long replyToComment,
        List<Long> parentsStack,
        @Nullable List<Map<String, Object>> attachments,
        @Nullable Replies thread,
        @Nullable Boolean isFromPostAuthor,
        @Nullable Boolean deleted) {

    /** The replies under a first comment. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Replies(
            int count,
            List<VkCommentView> items,
            boolean canPost,
            boolean showReplyButton,
            boolean groupsCanPost,
            boolean authorReplied) {}
}
