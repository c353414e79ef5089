package city.otklik.simulator.networks.vk.wall;

import static city.otklik.simulator.networks.vk.api.VkMethod.USERS;
import static city.otklik.simulator.networks.vk.api.VkMethod.USERS_AND_COMMUNITIES;

import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.ledger.Ledger;
import city.otklik.simulator.ledger.Posting;
import city.otklik.simulator.networks.vk.api.VkAnswer;
import city.otklik.simulator.networks.vk.api.VkAnswer.Failure;
import city.otklik.simulator.networks.vk.api.VkCall;
import city.otklik.simulator.networks.vk.api.VkErrors;
import city.otklik.simulator.networks.vk.api.VkMethod;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code wall.createComment}, by which an official account answers a citizen (§4, §8, §10), and its corrections. */
@Component
final class VkCommentMethods implements VkMethod.Group {

    private final VkCommentAdmission admission;
    private final Walls walls;
    private final Ledger ledger;
    private final Behaviour<VkProperties> behaviour;

    VkCommentMethods(VkCommentAdmission admission, Walls walls, Ledger ledger, Behaviour<VkProperties> behaviour) {
        this.admission = admission;
        this.walls = walls;
        this.ledger = ledger;
        this.behaviour = behaviour;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.of("wall.createComment", USERS_AND_COMMUNITIES, "wall", this::create, "owner_id", "post_id"),
                VkMethod.of("wall.editComment", USERS, "wall", this::edit, "owner_id", "comment_id"),
                VkMethod.of("wall.deleteComment", USERS, "wall", this::delete, "owner_id", "comment_id"));
    }

    private VkAnswer create(VkCall call) {
        Optional<Failure> refused = admission.refusal(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Posting> same = sameGuid(call);
        if (same.isPresent()) {
            return answer(same.get().comment(), List.of());
        }
        if (repeatedTooSoon(call)) {
            return VkErrors.FLOOD;
        }
        Comment comment = walls.write(
                call.wall(),
                call.required("post_id"),
                call.author(),
                call.positive("reply_to_comment").orElse(null),
                call.text("message"),
                call.attachments(),
                call.at());
        ledger.posted(Posting.of(comment, call.params().get("guid"), VkLinks.to(comment)));
        return answer(comment.id(), comment.root() == null ? List.of() : List.of(comment.root()));
    }

    private static VkAnswer answer(long commentId, List<Long> parents) {
        return VkAnswer.ok(Map.of("comment_id", commentId, "parents_stack", parents));
    }

    private Optional<Posting> sameGuid(VkCall call) {
        return behaviour.current().guidHonoured()
                ? Optional.of(call.text("guid"))
                        .filter(g -> !g.isEmpty())
                        .flatMap(g -> ledger.withGuid(Network.VK, call.author(), g))
                : Optional.empty();
    }

    private boolean repeatedTooSoon(VkCall call) {
        return !call.text("message").isBlank()
                && ledger.lastWithText(Network.VK, call.author(), call.text("message"))
                        .map(p -> p.at().city().plusSeconds(behaviour.current().sameTextSeconds()))
                        .filter(until -> call.at().city().isBefore(until))
                        .isPresent();
    }

    private VkAnswer edit(VkCall call) {
        return own(call, false, comment -> {
            if (call.text("message").isBlank() && call.attachments().isEmpty()) {
                return VkErrors.parameter("message is undefined");
            }
            Optional<Failure> refused = admission.attachmentsRefused(call.attachments());
            if (refused.isPresent()) {
                return refused.get();
            }
            walls.edit(comment, call.text("message"), call.attachments());
            return VkAnswer.ok(1);
        });
    }

    private VkAnswer delete(VkCall call) {
        return own(call, true, comment -> {
            walls.delete(comment);
            return VkAnswer.ok(1);
        });
    }

    private VkAnswer own(VkCall call, boolean wallOwnerToo, Function<Comment, VkAnswer> action) {
        Optional<Comment> comment =
                walls.comment(call.wall(), call.required("comment_id")).filter(c -> !c.deleted());
        if (comment.isEmpty()) {
            return VkErrors.parameter("comment_id is not found");
        }
        Set<Long> mine = Set.of(call.token().userId(), -call.token().groupId());
        boolean allowed = mine.contains(comment.get().author())
                || (wallOwnerToo && mine.contains(call.wall().owner()));
        return allowed ? action.apply(comment.get()) : VkErrors.denied("not your comment");
    }
}
