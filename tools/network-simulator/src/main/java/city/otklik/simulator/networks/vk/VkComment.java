package city.otklik.simulator.networks.vk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A comment as the interface shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record VkComment(
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
        @Nullable Branch thread,
        @Nullable Boolean isFromPostAuthor,
        @Nullable Boolean deleted) {

    /** The replies under a first comment. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Branch(
            int count,
            List<VkComment> items,
            boolean canPost,
            boolean showReplyButton,
            boolean groupsCanPost,
            boolean authorReplied) {}

    VkComment with(Branch branch) {
        return copy(text, branch);
    }

    VkComment shortenedTo(int characters) {
        return text.length() <= characters ? this : copy(text.substring(0, characters) + "…", thread);
    }

    private VkComment copy(String newText, @Nullable Branch branch) {
        return new VkComment(
                id,
                fromId,
                ownerId,
                postId,
                date,
                newText,
                replyToUser,
                replyToComment,
                parentsStack,
                attachments,
                branch,
                isFromPostAuthor,
                deleted);
    }
}
