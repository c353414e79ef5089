package city.otklik.approval.approving;

import city.otklik.access.worded.Refusal;
import city.otklik.approval.cases.MomentRefusal;
import city.otklik.lifecycle.Transition;
import org.springframework.http.HttpStatus;

/** Why the curator's word does not count. */
sealed interface ApprovalRefusal extends Refusal {

    @Override
    default String clause() {
        return "§12";
    }

    /** Nothing awaits the curator, or the case is over. */
    record WrongMoment(Transition.NotAllowed obstacle) implements ApprovalRefusal, MomentRefusal {
        @Override
        public String clause() {
            return "§12";
        }
    }

    /** The case has no version of this number. */
    record UnknownVersion(int version, int latest) implements ApprovalRefusal {
        @Override
        public String field() {
            return "version";
        }

        @Override
        public String detail() {
            return "There is no version " + version + "; the latest is " + latest;
        }

        @Override
        public String remedy() {
            return "Read the case and decide on the version that awaits you";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    /** A newer version has superseded it (§11). */
    record SupersededVersion(int version, int latest) implements ApprovalRefusal {
        @Override
        public String field() {
            return "version";
        }

        @Override
        public String detail() {
            return "Version " + version + " was superseded by version " + latest;
        }

        @Override
        public String remedy() {
            return "Read version " + latest + " and decide on that: only the latest counts";
        }

        @Override
        public String clause() {
            return "§11";
        }
    }

    /** The curator read another text than the one that stands there (reading 16). */
    record UnapprovedContent(int version) implements ApprovalRefusal {
        @Override
        public String field() {
            return "contentHash";
        }

        @Override
        public String detail() {
            return "contentHash: is not that of version " + version;
        }

        @Override
        public String remedy() {
            return "Read the version again: an approval is bound to its exact text and attachments";
        }

        @Override
        public String clause() {
            return "§11";
        }
    }

    /** Who drafted a version does not decide on it (reading 16). */
    record SamePairOfEyes(int version) implements ApprovalRefusal {
        @Override
        public String detail() {
            return "You drafted version " + version + " yourself";
        }

        @Override
        public String remedy() {
            return "Another curator must decide on it";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }

    /** A return without a word on what to change. */
    record RemarkMissing() implements ApprovalRefusal {
        @Override
        public String field() {
            return "remark";
        }

        @Override
        public String detail() {
            return "remark: is empty";
        }

        @Override
        public String remedy() {
            return "Say what the executor should change";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
