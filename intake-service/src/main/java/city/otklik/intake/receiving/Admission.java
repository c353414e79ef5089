package city.otklik.intake.receiving;

import city.otklik.facts.MessageReceived;

/** Whether a message of the feed becomes a case. */
sealed interface Admission {

    /** @param message the case's first fact, with {@code occurredAt} the moment of processing */
    record Admitted(MessageReceived message) implements Admission {}

    /**
     * To the dead letters.
     *
     * @param field the offending field
     * @param rule short name of the broken rule
     * @param remedy what the sender should do, without personal data
     */
    record Refused(String field, String rule, String remedy) implements Admission {}
}
