package city.otklik.approval.drafting;

import city.otklik.access.worded.Refusal;
import city.otklik.approval.cases.ExecutorRefusal;
import city.otklik.approval.cases.MomentRefusal;
import city.otklik.facts.Network;
import city.otklik.lifecycle.Transition;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a draft does not reach the curator. */
sealed interface DraftRefusal extends Refusal {

    /** The case stands where nothing can be drafted: rejected, closed, not accepted, being posted. */
    record WrongMoment(Transition.NotAllowed obstacle) implements DraftRefusal, MomentRefusal {}

    /** The caller is not the case's executor (§6). */
    record AnotherExecutorsCase() implements DraftRefusal, ExecutorRefusal {}

    /** @param most interim answers a case may have (§13, reading 7) */
    record InterimAnswersExhausted(int most) implements DraftRefusal {
        @Override
        public String field() {
            return "kind";
        }

        @Override
        public String detail() {
            return "kind: the case has had its " + most + " interim answer" + (most == 1 ? "" : "s");
        }

        @Override
        public String remedy() {
            return "Submit the final draft; how many interim answers are allowed is otklik.approval.interim-answers-max";
        }

        @Override
        public String clause() {
            return "§13";
        }
    }

    /** A draft that says nothing. */
    record EmptyText() implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "text";
        }

        @Override
        public String detail() {
            return "text: is empty";
        }

        @Override
        public String remedy() {
            return "Write the answer; attachments alone are none";
        }

        @Override
        public String clause() {
            return "§16";
        }
    }

    /** An answer is never split: the approved hash is of one text. */
    record TextTooLong(Network network, int length, int most, String source) implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "text";
        }

        @Override
        public String detail() {
            return "text: " + length + " characters as " + network + " counts them, at most " + most + " are taken";
        }

        @Override
        public String remedy() {
            return "Shorten it by " + (length - most) + " characters (" + source + ")";
        }

        @Override
        public String clause() {
            return "§16";
        }
    }

    /** The network takes fewer attachments, or none. */
    record TooManyAttachments(Network network, int count, int most, String source) implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "attachments";
        }

        @Override
        public String detail() {
            return "attachments: " + count + ", while " + network + " takes "
                    + (most == 0 ? "none" : "at most " + most);
        }

        @Override
        public String remedy() {
            return (most == 0 ? "Leave them out, describe in the text what they show" : "Choose " + most) + " ("
                    + source + ")";
        }

        @Override
        public String clause() {
            return "§16";
        }
    }

    /** Attachments are named that nobody uploaded. */
    record UnknownAttachments(List<String> hashes) implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "attachments";
        }

        @Override
        public String detail() {
            return "attachments: nothing is kept under " + String.join(", ", hashes);
        }

        @Override
        public String remedy() {
            return "Upload each file by POST /files and name the sha256 of the answer";
        }
    }

    /** A repeat gets an answer that tells measures or progress (§14). */
    record RepeatWithoutMeasures() implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "text";
        }

        @Override
        public String detail() {
            return "text: the message repeats an earlier one, and the draft tells neither measures taken nor progress";
        }

        @Override
        public String remedy() {
            return "Say what was done, is being done or is planned, and by when";
        }

        @Override
        public String clause() {
            return "§14";
        }
    }

    /** A repeat gets photo or video evidence, or the word that there is none (§14). */
    record RepeatWithoutEvidence() implements DraftRefusal, OfContent {
        @Override
        public String field() {
            return "attachments";
        }

        @Override
        public String detail() {
            return "attachments: the message repeats an earlier one, and the draft carries no photo or video";
        }

        @Override
        public String remedy() {
            return "Attach a photo or a video of what was done, or send noAttachments: true where there is none";
        }

        @Override
        public String clause() {
            return "§14";
        }
    }

    /** What the draft says is wrong, not when it is said. */
    interface OfContent extends Refusal {
        @Override
        default HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
