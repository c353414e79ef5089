package city.otklik.simulator.networks.vk;

import city.otklik.simulator.ledger.Ledger;
import city.otklik.simulator.ledger.Posting;
import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code wall.createComment}: how an official account answers a citizen (§4, §8, §10). */
@Component
final class VkCommenting implements VkMethods {

    static final String METHOD = "wall.createComment";

    private final VkCommentAdmission admission;
    private final VkThreads threads;
    private final Ledger ledger;
    private final VkTemper temper;

    VkCommenting(VkCommentAdmission admission, VkThreads threads, Ledger ledger, VkTemper temper) {
        this.admission = admission;
        this.threads = threads;
        this.ledger = ledger;
        this.temper = temper;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(VkMethod.writing(
                METHOD,
                Set.of(VkTokenKind.USER, VkTokenKind.COMMUNITY),
                "wall",
                List.of("owner_id", "post_id"),
                this::create));
    }

    private VkAnswer create(VkCall call) {
        Optional<Refusal> refused = admission.refusal(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Posting> same = sameGuid(call);
        if (same.isPresent()) {
            return answer(same.get().comment(), List.of());
        }
        if (repeatedTooSoon(call)) {
            return VkRefusals.FLOOD;
        }
        Comment comment = threads.write(
                call.wall(),
                call.required("post_id"),
                call.author(),
                call.number("reply_to_comment").filter(r -> r > 0).orElse(null),
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
        return temper.current().guidHonoured()
                ? Optional.of(call.text("guid"))
                        .filter(g -> !g.isEmpty())
                        .flatMap(g -> ledger.withGuid(Network.VK, call.author(), g))
                : Optional.empty();
    }

    private boolean repeatedTooSoon(VkCall call) {
        return !call.text("message").isBlank()
                && ledger.lastWithText(Network.VK, call.author(), call.text("message"))
                        .map(p -> p.at().city().plusSeconds(temper.current().sameTextSeconds()))
                        .filter(until -> call.at().city().isBefore(until))
                        .isPresent();
    }
}
