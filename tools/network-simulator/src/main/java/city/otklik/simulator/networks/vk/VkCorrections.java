package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code wall.editComment} and {@code wall.deleteComment}. */
@Component
final class VkCorrections implements VkMethods {

    private static final Set<VkTokenKind> USERS = Set.of(VkTokenKind.USER);
    private static final List<String> NUMBERS = List.of("owner_id", "comment_id");

    private final Walls walls;
    private final VkThreads threads;
    private final VkCommentAdmission admission;

    VkCorrections(Walls walls, VkThreads threads, VkCommentAdmission admission) {
        this.walls = walls;
        this.threads = threads;
        this.admission = admission;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.writing("wall.editComment", USERS, "wall", NUMBERS, c -> own(c, false, x -> edit(c, x))),
                VkMethod.writing("wall.deleteComment", USERS, "wall", NUMBERS, c -> own(c, true, this::delete)));
    }

    private VkAnswer own(VkCall call, boolean wallOwnerToo, Function<Comment, VkAnswer> action) {
        Optional<Comment> comment =
                walls.comment(call.wall(), call.required("comment_id")).filter(c -> !c.deleted());
        if (comment.isEmpty()) {
            return VkRefusals.parameter("comment_id is not found");
        }
        Set<Long> mine = Set.of(call.token().userId(), -call.token().groupId());
        boolean allowed = mine.contains(comment.get().author())
                || (wallOwnerToo && mine.contains(call.wall().owner()));
        return allowed ? action.apply(comment.get()) : VkRefusals.denied("not your comment");
    }

    private VkAnswer edit(VkCall call, Comment comment) {
        if (call.text("message").isBlank() && call.attachments().isEmpty()) {
            return VkRefusals.parameter("message is undefined");
        }
        Optional<Refusal> refused = admission.attachmentsRefused(call.attachments());
        if (refused.isPresent()) {
            return refused.get();
        }
        threads.reword(comment, call.text("message"), call.attachments());
        return VkAnswer.ok(1);
    }

    private VkAnswer delete(Comment comment) {
        threads.takeDown(comment);
        return VkAnswer.ok(1);
    }
}
