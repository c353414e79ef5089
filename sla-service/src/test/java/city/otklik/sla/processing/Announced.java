package city.otklik.sla.processing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What the clocks wrote, one short line a record: type, clock and the due instant in local time. */
final class Announced {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Europe/Moscow"));

    private Announced() {}

    static List<String> lines(List<SpecificRecord> records) {
        return records.stream().map(Announced::line).toList();
    }

    static String line(SpecificRecord record) {
        StringBuilder line = new StringBuilder(record.getSchema().getName());
        for (String field : List.of("clock", "oldDue", "due", "newDue")) {
            Schema.Field found = record.getSchema().getField(field);
            if (found != null) {
                Object value = record.get(found.pos());
                line.append(' ').append(value instanceof Instant instant ? LOCAL.format(instant) : value);
            }
        }
        return line.toString();
    }
}
