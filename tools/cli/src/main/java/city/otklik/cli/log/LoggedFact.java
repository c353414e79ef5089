package city.otklik.cli.log;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * One fact of the log.
 *
 * @param occurredAt when it happened, by the city's time
 * @param loggedAt when the broker took it, by the machine's time
 */
public record LoggedFact(
        String id,
        String source,
        String caseId,
        String actor,
        Instant occurredAt,
        Instant loggedAt,
        SpecificRecord fact) {

    public String type() {
        return fact.getSchema().getName();
    }
}
