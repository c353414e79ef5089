package city.otklik.messaging;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the schema of a fact says about it.
 *
 * @param name the record's simple name, also {@code ce_type}
 * @param owner the only service that may write it
 * @param topic where it is written
 */
public record FactType(String name, String owner, String topic) {

    /** @throws IllegalArgumentException when the schema declares no topic or owner: it is no fact */
    public static FactType of(Schema schema) {
        return new FactType(schema.getName(), property(schema, "owner"), property(schema, "topic"));
    }

    private static String property(Schema schema, String name) {
        String value = schema.getProp(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    schema.getFullName() + " declares no @" + name + ": add it to the record in the Avro IDL");
        }
        return value;
    }

    /** When {@code fact} happened: its own {@code occurredAt}, else its {@code sentAt}, {@code at} or {@code publishedAt}. */
    public static Instant occurredAt(SpecificRecord fact) {
        for (String name : new String[] {"occurredAt", "sentAt", "at", "publishedAt"}) {
            Schema.Field field = fact.getSchema().getField(name);
            if (field != null && fact.get(field.pos()) instanceof Instant instant) {
                return instant;
            }
        }
        throw new IllegalArgumentException(fact.getSchema().getFullName() + " has no instant: add occurredAt");
    }
}
