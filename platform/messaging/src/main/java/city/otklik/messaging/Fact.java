package city.otklik.messaging;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was read from the log.
 *
 * @param id unique within the source ({@code ce_id})
 * @param source the service that wrote it ({@code ce_source})
 * @param caseId the key of the record; the message id on the curator's feed
 * @param sequence place among the facts of this source about this case, from 1; 0 where the source keeps no count
 * @param actor who caused it
 * @param occurredAt when it happened, UTC, milliseconds
 * @param causation id of the fact that led to it, null where a person or the outside did
 * @param traceparent W3C trace context, null where there is none
 * @param loggedAt the log's own time of the record
 * @param content the record itself
 */
public record Fact(
        String id,
        String source,
        String caseId,
        long sequence,
        Actor actor,
        Instant occurredAt,
        @Nullable String causation,
        @Nullable String traceparent,
        Instant loggedAt,
        SpecificRecord content) {

    /** The fact's name, such as {@code DraftSubmitted}. */
    public String type() {
        return content.getSchema().getName();
    }

    /** Without the content: it may be logged, and a citizen's text must not. */
    @Override
    public String toString() {
        return type() + " " + id + " of " + source;
    }
}
