package city.otklik.simulator.networks.vk.wall;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.accounts.Accounts;
import city.otklik.simulator.accounts.Community;
import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.networks.vk.api.VkAnswer.Failure;
import city.otklik.simulator.networks.vk.api.VkCall;
import city.otklik.simulator.networks.vk.api.VkErrors;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.networks.vk.uploads.VkAttachments;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether VK takes a comment, apart from repetition. */
@Component
final class VkCommentAdmission {

    private final Walls walls;
    private final Accounts accounts;
    private final VkAttachments attachments;
    private final Behaviour<VkProperties> behaviour;

    VkCommentAdmission(Walls walls, Accounts accounts, VkAttachments attachments, Behaviour<VkProperties> behaviour) {
        this.walls = walls;
        this.accounts = accounts;
        this.attachments = attachments;
        this.behaviour = behaviour;
    }

    Optional<Failure> refusal(VkCall call) {
        return authorRefused(call)
                .or(() -> contentRefused(call))
                .or(() -> walls.post(call.wall(), call.required("post_id"))
                        .map(post -> postRefused(call, post))
                        .orElseGet(() -> Optional.of(VkErrors.parameter("post_id is not found"))));
    }

    private Optional<Failure> authorRefused(VkCall call) {
        AccessToken token = call.token();
        if (!call.positive("from_group").map(group -> writesAs(token, group)).orElse(true)) {
            return Optional.of(VkErrors.denied("no access to the group in from_group"));
        }
        boolean foreign =
                token.kind() == AccessToken.Kind.COMMUNITY && call.wall().owner() != -token.groupId();
        return foreign ? Optional.of(VkErrors.denied("no access to this wall")) : Optional.empty();
    }

    private boolean writesAs(AccessToken token, long group) {
        return switch (token.kind()) {
            case COMMUNITY -> group == token.groupId();
            case USER ->
                accounts.community(Network.VK, group)
                        .filter(c -> c.adminId() == token.userId())
                        .isPresent();
            case SERVICE -> false;
        };
    }

    private Optional<Failure> contentRefused(VkCall call) {
        String message = call.text("message");
        if (message.isBlank() && call.attachments().isEmpty()) {
            return Optional.of(VkErrors.parameter("message is undefined"));
        }
        if (message.length() > behaviour.current().longestText()) {
            return Optional.of(VkErrors.parameter("message is too long"));
        }
        return attachmentsRefused(call.attachments());
    }

    Optional<Failure> attachmentsRefused(List<String> references) {
        return references.stream()
                .filter(a -> !attachments.canBeAttached(a))
                .findFirst()
                .map(a -> VkErrors.parameter("attachments: " + a));
    }

    private Optional<Failure> postRefused(VkCall call, WallPost post) {
        if (post.deleted()) {
            return Optional.of(VkErrors.denied("post was deleted"));
        }
        Optional<Community> owner = accounts.ownerOf(post.wall());
        boolean foreignGroup = call.author() < 0 && call.author() != post.wall().owner();
        boolean groupsWelcome = owner.map(Community::groupsCanPost).orElse(true);
        if (post.commenting() != Commenting.OPEN || (foreignGroup && !groupsWelcome)) {
            return Optional.of(VkErrors.REPLIES_DENIED);
        }
        Optional<Long> replyTo = call.positive("reply_to_comment");
        if (replyTo.isPresent() && walls.shownUnder(post, replyTo.get()).isEmpty()) {
            return Optional.of(VkErrors.parameter("reply_to_comment is not found"));
        }
        boolean linksForbidden = owner.map(Community::hyperlinksForbidden).orElse(false);
        return linksForbidden && VkLinks.containsHyperlink(call.text("message"))
                ? Optional.of(VkErrors.HYPERLINKS)
                : Optional.empty();
    }
}
