package city.otklik.messaging.registry;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Port: the registry of schemas. Its in-memory twin, Confluent's registry and Apicurio's {@code ccompat} pass the same
 * contract test.
 */
public interface SchemaRegistry {

    /**
     * Registers {@code schema} under {@code subject} or finds it there.
     *
     * @return its id
     * @throws RegistryUnavailableException when the registry cannot be asked now; asking later may help
     * @throws IllegalStateException when the registry refuses the schema as incompatible, naming why
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with this id.
     *
     * @throws UnknownSchemaException when the registry answers that it has none
     * @throws RegistryUnavailableException when the registry cannot be asked now
     */
    Schema byId(int id);

    /** Whether {@code schema} may follow what is registered under {@code subject}; true for an unknown subject. */
    boolean isCompatible(String subject, Schema schema);

    /** The registry has no such id. */
    final class UnknownSchemaException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownSchemaException(int id) {
            super("The registry has no schema with id " + id);
        }
    }

    /** The registry did not answer. */
    final class RegistryUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RegistryUnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
