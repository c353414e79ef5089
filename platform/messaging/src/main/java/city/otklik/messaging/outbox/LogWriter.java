package city.otklik.messaging.outbox;

import city.otklik.messaging.OutgoingFact;

/** Port: appends to the log. */
public interface LogWriter {

    /**
     * Appends one record and returns when every in-sync replica has it.
     *
     * @throws LogUnavailableException when that is not known; the record may or may not be in the log
     */
    void append(OutgoingFact fact);

    /** The part of the log that the fact goes to: while it does not take one fact, it takes none. Never waits. */
    default String place(OutgoingFact fact) {
        return fact.topic();
    }

    /** The log did not acknowledge in time. */
    final class LogUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LogUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
