package city.otklik.simulator.networks.vk.wall;

import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.networks.vk.uploads.VkAttachments;
import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows a comment as VK does. To be used within a turn of the journal. */
@Component
public final class VkCommentRenderer {

    private final Walls walls;
    private final Authors authors;
    private final VkAttachments attachments;
    private final Behaviour<VkProperties> behaviour;
    private final JsonMapper json;

    VkCommentRenderer(
            Walls walls,
            Authors authors,
            VkAttachments attachments,
            Behaviour<VkProperties> behaviour,
            JsonMapper json) {
        this.walls = walls;
        this.authors = authors;
        this.attachments = attachments;
        this.behaviour = behaviour;
        this.json = json;
    }

    /** The whole comment without the replies to it. */
    public JsonNode json(Comment comment) {
        return json.valueToTree(view(comment, 0, null));
    }

    /** {@code preview} is the longest text, 0 for the whole text. */
    VkCommentView view(Comment comment, int preview, VkCommentView.@Nullable Replies replies) {
        Optional<Comment> parent =
                Optional.ofNullable(comment.replyTo()).flatMap(id -> walls.comment(comment.wall(), id));
        List<Map<String, Object>> attached =
                comment.attachments().stream().map(attachments::shown).toList();
        String text =
                comment.deleted() ? "" : parent.map(p -> mention(p.author())).orElse("") + comment.text();
        boolean byPostAuthor = walls.post(comment.wall(), comment.post())
                .filter(post -> post.author() == comment.author())
                .isPresent();
        return new VkCommentView(
                comment.id(),
                comment.author(),
                comment.wall().owner(),
                comment.post(),
                comment.writtenAt().city().getEpochSecond(),
                preview == 0 || text.length() <= preview ? text : text.substring(0, preview) + "…",
                parent.map(Comment::author).orElse(null),
                comment.replyTo(),
                comment.root() == null ? List.of() : List.of(comment.root()),
                attached.isEmpty() || comment.deleted() ? null : attached,
                replies,
                byPostAuthor ? true : null,
                comment.deleted() ? true : null);
    }

    private String mention(long author) {
        if (!behaviour.current().mentionPrefix()) {
            return "";
        }
        String name = authors.nameOf(Network.VK, author);
        return author < 0 ? "[club" + -author + "|" + name + "], " : "[id" + author + "|" + firstName(name) + "], ";
    }

    private static String firstName(String name) {
        return name.strip().split(" ", 2)[0];
    }
}
