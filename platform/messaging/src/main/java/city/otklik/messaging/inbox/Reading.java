package city.otklik.messaging.inbox;

import city.otklik.messaging.Fact;

/** What a record of the log turned out to be. */
public sealed interface Reading {

    /** A fact, from the service that may write it. */
    record Understood(Fact fact) implements Reading {}

    /** A sound record of a type this build does not know: it is of a newer service. */
    record Unknown() implements Reading {}

    /**
     * No fact.
     *
     * @param field the offending field or header, {@code value} for the whole record
     * @param foreign whether somebody wrote it who may not: then nothing of the case waits behind it
     */
    record Refused(String field, String rule, String remedy, boolean foreign) implements Reading {}
}
