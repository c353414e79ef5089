package city.otklik.messaging.registry;

import java.util.function.IntFunction;
import org.apache.avro.Schema;

/** Whether a registry is the one that the log was written with; asked once, before anything is registered in it. */
@FunctionalInterface
public interface RegistryCheck {

    /**
     * Passes where the registry knows the schema of at least one of the log's newest or oldest records, or there are none.
     *
     * @param registry gives the schema of an id, asked again each time
     * @throws SchemaRegistry.RegistryUnavailableException where it knows none of them, or the log cannot be read now
     */
    void require(IntFunction<Schema> registry);
}
