package city.otklik.messaging.deadletters;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Names of the headers a dead letter or a replay carries in addition to those of the original record. They are believed in
 * a service's dead letters and replays only; on any other topic anybody may have written them.
 */
final class DeadLetterHeaders {

    static final String PREFIX = "otklik-";
    /** Coordinates of the record's first reading. */
    static final String ORIGIN = "otklik-origin";
    /** On a replay and on a marker: who did it, a login or a name. */
    static final String MARKED_BY = "otklik-replayed-by";
    /** When the record came into the topic of its origin, milliseconds of the epoch. */
    static final String TIMESTAMP = "otklik-dl-timestamp";

    static final String FIELD = "otklik-dl-field";
    static final String RULE = "otklik-dl-rule";
    static final String REMEDY = "otklik-dl-remedy";
    /** {@code cut} where only the beginning is kept. */
    static final String VALUE = "otklik-dl-value";
    /** On a marker: the origin of the dead letter that was replayed. */
    static final String REPLAYED = "otklik-dl-replayed";
    /** On a marker: the origin of the dead letter that is to be discarded. */
    static final String DISCARD_PROPOSED = "otklik-dl-discard-proposed";
    /** On a marker: the origin of the dead letter that was discarded. */
    static final String DISCARDED = "otklik-dl-discarded";
    /** On a marker: the origin of the dead letter that is not to be discarded after all. */
    static final String DISCARD_WITHDRAWN = "otklik-dl-discard-withdrawn";
    /** On a marker that answers a proposal: the proposal's number. */
    static final String PROPOSAL = "otklik-dl-proposal";
    /** On a marker: the number of the very dead letter. */
    static final String MARKED_NUMBER = "otklik-dl-replayed-number";
    /** On a marker: why. */
    static final String REASON = "otklik-dl-reason";

    private DeadLetterHeaders() {}

    static void put(Headers headers, String name, Object value) {
        headers.remove(name);
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The headers of the original record, without ours and without those that somebody wrote in our name. */
    static Headers original(Headers headers) {
        Headers kept = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                kept.add(header);
            }
        }
        return kept;
    }
}
