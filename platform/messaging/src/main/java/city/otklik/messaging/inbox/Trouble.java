package city.otklik.messaging.inbox;

import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Trouble of what a service needs: store, registry, broker, disk. No record is to blame for it, whatever its exact kind:
 * a wrong password, a full disk and a primary that steps down all stop the reading until they are over. Only what these
 * clients throw at a wrong call of ours is no trouble.
 */
final class Trouble {

    private static final Set<Class<? extends Exception>> OURS = Set.of(
            DuplicateKeyException.class,
            InvalidDataAccessApiUsageException.class,
            OptimisticLockingFailureException.class,
            SerializationException.class,
            RecordTooLargeException.class,
            CharacterCodingException.class);

    /** Codes of MongoDB for a call that can never succeed: a value, a type, a key or a size that it does not take. */
    private static final Set<Integer> OURS_IN_MONGO = Set.of(2, 9, 14, 17280, 10334, 11000, 11001);

    private Trouble() {}

    static boolean is(Throwable thrown) {
        boolean trouble = false;
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (isOurs(t)) {
                return false;
            }
            trouble |= t instanceof RegistryUnavailableException
                    || t instanceof LogUnavailableException
                    || t instanceof DataAccessException
                    || t instanceof KafkaException
                    || t instanceof IOException
                    || t instanceof InterruptedException
                    || isOfMongo(t);
        }
        return trouble;
    }

    private static boolean isOurs(Throwable t) {
        return OURS.stream().anyMatch(kind -> kind.isInstance(t))
                || isOfMongo(t) && OURS_IN_MONGO.contains(OfMongo.code(t));
    }

    private static @Nullable Throwable next(Throwable t) {
        return t.getCause() == t ? null : t.getCause();
    }

    // By name, because a service without MongoDB does not have these classes.
    private static boolean isOfMongo(Throwable t) {
        return t.getClass().getName().startsWith("com.mongodb.");
    }

    /** Loaded only where such an exception was thrown. */
    private static final class OfMongo {
        static int code(Throwable t) {
            return t instanceof MongoException thrown ? thrown.getCode() : 0;
        }
    }
}
