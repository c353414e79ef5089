package city.otklik.testkit;

import city.otklik.messaging.FactType;
import org.apache.avro.specific.SpecificRecord;

/**
 * A fact of one case, in the log.
 *
 * @param known how many facts of the log its owner had read when it decided
 */
public record LoggedFact(SpecificRecord content, int known) {

    /** The service that decided it. */
    public String owner() {
        return FactType.of(content.getSchema()).owner();
    }

    /** The fact's name, such as {@code DraftApproved}. */
    public String name() {
        return content.getSchema().getName();
    }
}
