package city.otklik.publishing.replies;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import org.springframework.http.HttpStatus;

/** Why a command about a reply is not carried out. */
final class ReplyRefusals {

    private ReplyRefusals() {}

    static Refusal tooManyReplies(int number, int most) {
        return Refusal.of("too-many-replies", HttpStatus.CONFLICT)
                .under("§10")
                .with("clarification", number)
                .with("most", most);
    }

    /** It is not in the network. */
    static Refusal unknownClarification(String caseId, int number) {
        return Refusal.of("unknown-clarification", HttpStatus.NOT_FOUND)
                .with("clarification", number)
                .with("caseId", caseId);
    }

    static Refusal notAwaited(int number) {
        return Refusal.of("not-awaited", HttpStatus.CONFLICT).under("§10").with("clarification", number);
    }

    static Refusal closedClarification(int number) {
        return Refusal.of("closed-clarification", HttpStatus.CONFLICT)
                .under("§10")
                .with("clarification", number);
    }

    static Refusal dismissedReply(int number, String replyId) {
        return Refusal.of("dismissed-reply", HttpStatus.CONFLICT)
                .at("url")
                .with("clarification", number)
                .with("reply", replyId);
    }

    static Refusal unknownReply(int number, String replyId) {
        return Refusal.of("unknown-reply", HttpStatus.NOT_FOUND)
                .with("clarification", number)
                .with("reply", replyId);
    }

    /** It is no https address of something in the case's network. */
    static Refusal replyOfAnotherNetwork(Network network) {
        return Refusal.of("reply-of-another-network", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("url")
                .with("network", network);
    }

    /** In the future, or before the clarification was asked. */
    static Refusal replyInFuture() {
        return Refusal.of("reply-in-future", HttpStatus.UNPROCESSABLE_CONTENT).at("at");
    }
}
