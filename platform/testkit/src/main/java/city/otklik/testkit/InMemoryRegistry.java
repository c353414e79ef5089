package city.otklik.testkit;

import city.otklik.messaging.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/** A schema registry in memory that takes only what is compatible both ways with every earlier version. */
public final class InMemoryRegistry implements SchemaRegistry {

    private final SchemaValidator bothWays =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
    private final List<Schema> byId = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new LinkedHashMap<>();
    private boolean away;
    private int refusals;

    /** From now on it does not answer, or answers again. */
    public synchronized void setAway(boolean away) {
        this.away = away;
    }

    /** How often somebody asked and got no answer. */
    public synchronized int refusals() {
        return refusals;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        answer();
        List<Schema> versions = subjects.computeIfAbsent(subject, s -> new ArrayList<>());
        if (!versions.contains(schema)) {
            try {
                bothWays.validate(schema, newestFirst(versions));
            } catch (SchemaValidationException e) {
                throw new IllegalStateException("The schema of " + subject + " is incompatible: " + e.getMessage(), e);
            }
            versions.add(schema);
        }
        if (!byId.contains(schema)) {
            byId.add(schema);
        }
        return byId.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema byId(int id) {
        answer();
        if (id < 1 || id > byId.size()) {
            throw new UnknownSchemaException(id);
        }
        return byId.get(id - 1);
    }

    @Override
    public synchronized boolean isCompatible(String subject, Schema schema) {
        answer();
        try {
            bothWays.validate(schema, newestFirst(subjects.getOrDefault(subject, List.of())));
            return true;
        } catch (SchemaValidationException e) {
            return false;
        }
    }

    private static List<Schema> newestFirst(List<Schema> versions) {
        return new ArrayList<>(versions).reversed();
    }

    private void answer() {
        if (away) {
            refusals++;
            throw new RegistryUnavailableException(
                    "The registry is away", new IllegalStateException("set away by the test"));
        }
    }
}
