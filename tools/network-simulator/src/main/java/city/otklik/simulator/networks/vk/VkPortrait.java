package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws a comment as VK shows it. */
@Component
final class VkPortrait {

    private final Walls walls;
    private final Authors authors;
    private final VkFiles files;
    private final VkTemper temper;

    VkPortrait(Walls walls, Authors authors, VkFiles files, VkTemper temper) {
        this.walls = walls;
        this.authors = authors;
        this.files = files;
        this.temper = temper;
    }

    VkComment of(Comment comment) {
        Optional<Comment> parent =
                Optional.ofNullable(comment.replyTo()).flatMap(id -> walls.comment(comment.wall(), id));
        long owner = comment.wall().owner();
        Optional<WallPost> post = walls.post(comment.wall(), comment.post());
        List<Map<String, Object>> attached =
                comment.attachments().stream().map(files::shown).toList();
        return new VkComment(
                comment.id(),
                comment.author(),
                owner,
                comment.post(),
                comment.writtenAt().city().getEpochSecond(),
                comment.deleted() ? "" : parent.map(p -> mention(p.author())).orElse("") + comment.text(),
                parent.map(Comment::author).orElse(null),
                comment.replyTo(),
                comment.root() == null ? List.of() : List.of(comment.root()),
                attached.isEmpty() || comment.deleted() ? null : attached,
                null,
                post.filter(p -> p.author() == comment.author()).isPresent() ? true : null,
                comment.deleted() ? true : null);
    }

    private String mention(long author) {
        if (!temper.current().mentionPrefix()) {
            return "";
        }
        String name = authors.nameOf(Network.VK, author);
        return author < 0 ? "[club" + -author + "|" + name + "], " : "[id" + author + "|" + firstWord(name) + "], ";
    }

    private static String firstWord(String name) {
        int end = name.strip().indexOf(' ');
        return end < 0 ? name.strip() : name.strip().substring(0, end);
    }
}
