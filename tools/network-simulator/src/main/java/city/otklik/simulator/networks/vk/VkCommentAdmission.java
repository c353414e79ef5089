package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether VK takes a comment, apart from repetition. */
@Component
final class VkCommentAdmission {

    private final Walls walls;
    private final VkAccounts accounts;
    private final VkFiles files;
    private final VkTemper temper;

    VkCommentAdmission(Walls walls, VkAccounts accounts, VkFiles files, VkTemper temper) {
        this.walls = walls;
        this.accounts = accounts;
        this.files = files;
        this.temper = temper;
    }

    Optional<Refusal> refusal(VkCall call) {
        return authorRefused(call)
                .or(() -> contentRefused(call))
                .or(() -> walls.post(call.wall(), call.required("post_id"))
                        .map(post -> postRefused(call, post))
                        .orElseGet(() -> Optional.of(VkRefusals.parameter("post_id is not found"))));
    }

    private Optional<Refusal> authorRefused(VkCall call) {
        VkToken token = call.token();
        Optional<Long> group = call.number("from_group").filter(g -> g > 0);
        boolean ownGroup = group.isEmpty()
                || switch (token.kind()) {
                    case COMMUNITY -> group.get() == token.groupId();
                    case USER ->
                        accounts.community(group.get())
                                .filter(c -> c.adminId() == token.userId())
                                .isPresent();
                    case SERVICE -> false;
                };
        if (!ownGroup) {
            return Optional.of(VkRefusals.denied("no access to the group in from_group"));
        }
        boolean foreign = token.kind() == VkTokenKind.COMMUNITY && call.wall().owner() != -token.groupId();
        return foreign ? Optional.of(VkRefusals.denied("no access to this wall")) : Optional.empty();
    }

    private Optional<Refusal> contentRefused(VkCall call) {
        String message = call.text("message");
        List<String> attachments = call.attachments();
        if (message.isBlank() && attachments.isEmpty()) {
            return Optional.of(VkRefusals.parameter("message is undefined"));
        }
        if (message.length() > temper.current().longestText()) {
            return Optional.of(VkRefusals.parameter("message is too long"));
        }
        return attachmentsRefused(attachments);
    }

    Optional<Refusal> attachmentsRefused(List<String> attachments) {
        return attachments.stream()
                .filter(a -> !files.canBeAttached(a))
                .findFirst()
                .map(a -> VkRefusals.parameter("attachments: " + a));
    }

    private Optional<Refusal> postRefused(VkCall call, WallPost post) {
        if (post.deleted()) {
            return Optional.of(VkRefusals.denied("post was deleted"));
        }
        Optional<VkCommunity> owner = accounts.ownerOf(post.wall());
        boolean foreignGroup = call.author() < 0 && call.author() != post.wall().owner();
        boolean groupsWelcome = owner.map(VkCommunity::groupsCanPost).orElse(true);
        if (post.commenting() != Commenting.OPEN || (foreignGroup && !groupsWelcome)) {
            return Optional.of(VkRefusals.REPLIES_DENIED);
        }
        Optional<Long> replyTo = call.number("reply_to_comment").filter(r -> r > 0);
        if (replyTo.isPresent() && target(post, replyTo.get()).isEmpty()) {
            return Optional.of(VkRefusals.parameter("reply_to_comment is not found"));
        }
        boolean linksForbidden = owner.map(VkCommunity::hyperlinksForbidden).orElse(false);
        return linksForbidden && VkLinks.containsHyperlink(call.text("message"))
                ? Optional.of(VkRefusals.HYPERLINKS)
                : Optional.empty();
    }

    private Optional<Comment> target(WallPost post, long id) {
        return walls.comment(post.wall(), id).filter(c -> c.post() == post.id() && !c.deleted());
    }
}
