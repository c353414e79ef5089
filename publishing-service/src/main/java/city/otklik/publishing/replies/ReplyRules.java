package city.otklik.publishing.replies;

import city.otklik.facts.ReplyCertainty;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose reply it is (§10). */
final class ReplyRules {

    private ReplyRules() {}

    /**
     * Exact: the author replied to our very question. Probable: the author wrote below it, or somebody replied to it
     * and the author's id is not known. Anybody else's reply resumes nothing.
     */
    static Optional<ReplyCertainty> certainty(@Nullable String authorId, Reply reply) {
        if (authorId == null) {
            return reply.repliesToUs() ? Optional.of(ReplyCertainty.PROBABLE) : Optional.empty();
        }
        if (!authorId.equals(reply.authorId())) {
            return Optional.empty();
        }
        return Optional.of(reply.repliesToUs() ? ReplyCertainty.EXACT : ReplyCertainty.PROBABLE);
    }
}
