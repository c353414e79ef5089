package city.otklik.publishing.postings;

import city.otklik.access.worded.Refusal;
import city.otklik.facts.Network;
import java.util.Set;
import java.util.stream.Collectors;
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
    record NotInYourHands(PostingName name, PostingState state, Set<PostingState> allowed) implements PostingRefusal {
        @Override
        public String detail() {
            return name.kind() + " " + name.number() + " is " + state;
        }

        @Override
        public String remedy() {
            return "That can be done while it is one of "
                    + allowed.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
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
        public String field() {
            return "url";
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
        public String field() {
            return "reason";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    record UnknownCase(String caseId) implements PostingRefusal {
        @Override
        public String detail() {
            return "Case " + caseId + " is unknown here";
        }

        @Override
        public String remedy() {
            return "Check the case's id, or wait until its message has been received";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    record CaseOver(String caseId, Course course) implements PostingRefusal {
        @Override
        public String detail() {
            return "Case " + caseId + " is " + course;
        }

        @Override
        public String remedy() {
            return course == Course.REJECTED
                    ? "Overturn the rejection first, if it was an error (§15)"
                    : "A closed case is never reopened; a new message on it is a repeat with its own clocks";
        }
    }

    /** The city has no account in the network from which a person could have posted (§4). */
    record NoOfficialAccount(Network network) implements PostingRefusal {
        @Override
        public String detail() {
            return "The city has no active official account in " + network;
        }

        @Override
        public String remedy() {
            return "Let the administrator register the account by PUT /accounts/{name}, then record the posting";
        }

        @Override
        public String clause() {
            return "§4";
        }
    }

    /** The network shows that somebody else wrote what stands at the address. */
    record UnofficialAccount() implements PostingRefusal {
        @Override
        public String detail() {
            return "What stands at url was not written by an official account of the city";
        }

        @Override
        public String remedy() {
            return "Post it from an official account and give that posting's address; see GET /accounts";
        }

        @Override
        public String clause() {
            return "§4";
        }

        @Override
        public String field() {
            return "url";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** It stood in the network before the text was approved or the question asked. */
    record AnotherPosting(PostingName name) implements PostingRefusal {
        @Override
        public String detail() {
            return "What stands at url is older than " + name.kind() + " " + name.number();
        }

        @Override
        public String remedy() {
            return "Give the address of this very posting";
        }

        @Override
        public String clause() {
            return "§11";
        }

        @Override
        public String field() {
            return "url";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** Another posting of the case stands at that address. */
    record LinkTaken() implements PostingRefusal {
        @Override
        public String detail() {
            return "Another posting of the case stands at url";
        }

        @Override
        public String remedy() {
            return "Give the address of this very posting";
        }

        @Override
        public String field() {
            return "url";
        }
    }

    record ImpossibleTime(PostingName name) implements PostingRefusal {
        @Override
        public String detail() {
            return "postedAt lies in the future or before " + name.kind() + " " + name.number() + " was wanted";
        }

        @Override
        public String remedy() {
            return "Give the moment it was posted, or leave postedAt out: the moment of recording counts then";
        }

        @Override
        public String field() {
            return "postedAt";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** Publishing is impossible only where it failed. */
    record NothingFailed() implements PostingRefusal {
        @Override
        public String detail() {
            return "The latest answer neither failed nor waits for a person";
        }

        @Override
        public String remedy() {
            return "Wait until posting it has failed, or have it taken over by an executor first";
        }

        @Override
        public String clause() {
            return "§8";
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
