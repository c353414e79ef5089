package city.otklik.messaging.deadletters;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** Names of the headers a dead letter or a replayed record carries in addition to those of the original record. */
public final class DeadLetterHeaders {

    /** Coordinates of the record's first reading; on a replayed record, which dead letter it answers. */
    public static final String ORIGIN = "otklik-origin";

    /** On a replayed record: the service it is meant for; others pass it over. */
    public static final String REPLAYED_FOR = "otklik-replayed-for";

    /** On a replayed record and on its marker: who replayed it, a login or a name. */
    public static final String REPLAYED_BY = "otklik-replayed-by";

    static final String PREFIX = "otklik-";
    static final String TOPIC = "otklik-dl-topic";
    static final String PARTITION = "otklik-dl-partition";
    static final String OFFSET = "otklik-dl-offset";
    static final String TIMESTAMP = "otklik-dl-timestamp";
    static final String FIELD = "otklik-dl-field";
    static final String RULE = "otklik-dl-rule";
    static final String REMEDY = "otklik-dl-remedy";
    /** {@code left-in-topic} where the value is too large to be copied. */
    static final String VALUE = "otklik-dl-value";
    /** On a marker: the origin of the dead letter that was replayed. */
    static final String REPLAYED = "otklik-dl-replayed";
    /** On a marker: the number of the very dead letter that was replayed. */
    static final String REPLAYED_NUMBER = "otklik-dl-replayed-number";

    private DeadLetterHeaders() {}

    static void put(Headers headers, String name, Object value) {
        headers.remove(name);
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
