package city.otklik.intake.receiving;

import city.otklik.facts.MessageReceived;
import java.util.List;

/** Whether a message of the feed becomes a case. */
sealed interface Admission {

    /**
     * @param message the case's first fact, with {@code occurredAt} the moment of processing
     * @param leftOut fields whose address nobody should open: the citizen's term runs all the same
     */
    record Admitted(MessageReceived message, List<String> leftOut) implements Admission {
        public Admitted {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * To the dead letters.
     *
     * @param field the offending field
     * @param rule short name of the broken rule
     * @param remedy what the sender should do, without personal data
     */
    record Refused(String field, String rule, String remedy) implements Admission {}
}
