package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.LogWriter;

/** Port: where what could not be processed is kept. */
@FunctionalInterface
public interface DeadLetters {

    /** @throws LogWriter.LogUnavailableException when it could not be kept now: the record must be read again */
    void keep(DeadLetter deadLetter);
}
