package city.otklik.messaging.inbox;

import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Separates what is wrong with the surroundings, and passes, from what is wrong with a record or our code. */
final class PassingTrouble {

    private PassingTrouble() {}

    /** Whether the same record may well be handled later. */
    static boolean is(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t instanceof RegistryUnavailableException
                    || t instanceof LogUnavailableException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || t instanceof RetriableException
                    || t instanceof IOException
                    || isMongoAway(t)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable t) {
        return t.getCause() == t ? null : t.getCause();
    }

    // By name, because a service without MongoDB does not have these classes.
    private static boolean isMongoAway(Throwable t) {
        return switch (t.getClass().getSimpleName()) {
            case "MongoSocketOpenException",
                    "MongoSocketReadException",
                    "MongoSocketWriteException",
                    "MongoSocketClosedException",
                    "MongoSocketException",
                    "MongoTimeoutException",
                    "MongoNotPrimaryException",
                    "MongoNodeIsRecoveringException",
                    "MongoInterruptedException",
                    "MongoConnectionPoolClearedException",
                    "MongoServerUnavailableException",
                    "MongoClosedException" -> true;
            default -> false;
        };
    }
}
