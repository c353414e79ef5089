package city.otklik.publishing.replies;

import city.otklik.access.worded.Refusal;
import org.springframework.http.HttpStatus;

/** Why a person's word about a reply is not taken. */
public sealed interface ReplyRefusal extends Refusal {

    record UnknownClarification(String caseId, int number) implements ReplyRefusal {
        @Override
        public String detail() {
            return "Clarification " + number + " of case " + caseId + " does not stand in the network";
        }

        @Override
        public String remedy() {
            return "Wait until it is posted, or record by hand that it was";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    record NotAwaited(int number) implements ReplyRefusal {
        @Override
        public String detail() {
            return "Nobody waits for a reply to clarification " + number + " any more";
        }

        @Override
        public String remedy() {
            return "It was answered or withdrawn; dismiss the earlier reply first if it was not the author's answer";
        }

        @Override
        public String clause() {
            return "§10";
        }
    }

    record ClosedClarification(int number) implements ReplyRefusal {
        @Override
        public String detail() {
            return "Clarification " + number + " is closed: its replies move no term any more";
        }

        @Override
        public String remedy() {
            return "Ask anew if the author's answer is still needed";
        }

        @Override
        public String clause() {
            return "§10";
        }
    }

    record DismissedReply(int number, String replyId) implements ReplyRefusal {
        @Override
        public String detail() {
            return "Reply " + replyId + " to clarification " + number + " was dismissed before";
        }

        @Override
        public String remedy() {
            return "Record the author's own reply, with its own address";
        }

        @Override
        public String field() {
            return "url";
        }
    }

    record UnknownReply(int number, String replyId) implements ReplyRefusal {
        @Override
        public String detail() {
            return "Clarification " + number + " has no reply " + replyId + " that still counts";
        }

        @Override
        public String remedy() {
            return "Look into the case's facts for the replies that were taken for the author's answer";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    /** The facts keep what was replied, and why a reply was none. */
    record WordsMissing(String field, String remedy) implements ReplyRefusal {
        @Override
        public String detail() {
            return field + " is empty";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    record ReplyInFuture() implements ReplyRefusal {
        @Override
        public String detail() {
            return "at lies in the future or before the clarification was asked";
        }

        @Override
        public String remedy() {
            return "Give the moment the author replied in the network, or leave it out for now";
        }

        @Override
        public String field() {
            return "at";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
