package city.otklik.approval.clarifying;

import city.otklik.access.worded.Refusal;
import city.otklik.approval.cases.ExecutorRefusal;
import city.otklik.approval.cases.MomentRefusal;
import city.otklik.facts.Network;
import city.otklik.lifecycle.Transition;
import org.springframework.http.HttpStatus;

/** Why the author is not asked, or a question not withdrawn. */
sealed interface ClarificationRefusal extends Refusal {

    @Override
    default String clause() {
        return "§10";
    }

    /** The case or the question stands where this cannot be done. */
    record WrongMoment(Transition.NotAllowed obstacle) implements ClarificationRefusal, MomentRefusal {
        @Override
        public String clause() {
            return "§10";
        }
    }

    /** The caller is not the case's executor (§6). */
    record AnotherExecutorsCase() implements ClarificationRefusal, ExecutorRefusal {
        @Override
        public String clause() {
            return "§6";
        }
    }

    /** Words are missing. */
    record EmptyText(String field) implements ClarificationRefusal {
        @Override
        public String detail() {
            return field + ": is empty";
        }

        @Override
        public String remedy() {
            return field.equals("text") ? "Write the question" : "Say why, for those who read the case later";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** Longer than one posting in the network. */
    record TextTooLong(Network network, int length, int most) implements ClarificationRefusal {
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
            return "Shorten it by " + (length - most) + " characters";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** The case has no question of this number. */
    record UnknownClarification(int clarification) implements ClarificationRefusal {
        @Override
        public String detail() {
            return "There is no clarification " + clarification;
        }

        @Override
        public String remedy() {
            return "Read the case: its clarifications are numbered from 1";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }
}
