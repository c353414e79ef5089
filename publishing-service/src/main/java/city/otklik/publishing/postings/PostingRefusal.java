package city.otklik.publishing.postings;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why a person's word about a posting is not taken. */
public sealed interface PostingRefusal extends Refusal {

    record UnknownPosting(String caseId, PostingName name) implements PostingRefusal {
        @Override
        public String detail() {
            return "Case " + caseId + " has no " + name.kind() + " " + name.number() + " to post";
        }

        @Override
        public String remedy() {
            return "Look into GET /cases/" + caseId + "/postings for what there is";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    /** It stands in the network already, or is on its way there. */
    record NotInYourHands(PostingName name, PostingState state) implements PostingRefusal {
        @Override
        public String detail() {
            return name.kind() + " " + name.number() + " is " + state;
        }

        @Override
        public String remedy() {
            return "Only a posting that needs a person, failed or has not been tried yet can be changed by hand";
        }

        @Override
        public String clause() {
            return "§8";
        }
    }

    record LinkMissing() implements PostingRefusal {
        @Override
        public String detail() {
            return "url is empty or no http(s) address";
        }

        @Override
        public String remedy() {
            return "Give the address at which the posting stands in the network";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    record ReasonMissing() implements PostingRefusal {
        @Override
        public String detail() {
            return "reason is empty";
        }

        @Override
        public String remedy() {
            return "Say in a sentence why";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    record CaseOver(String caseId) implements PostingRefusal {
        @Override
        public String detail() {
            return "Case " + caseId + " is over";
        }

        @Override
        public String remedy() {
            return "A closed case is never reopened; a new message on it is a repeat with its own clocks";
        }
    }

    record NothingClaimed(PostingName name) implements PostingRefusal {
        @Override
        public String detail() {
            return name.kind() + " " + name.number() + " has no claimed time to confirm";
        }

        @Override
        public String remedy() {
            return "Only a posting recorded by hand with postedAt waits for a confirmation";
        }
    }
}
