package city.otklik.messaging.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, and why.
 *
 * @param record as it was read first: a replay that fails again has the coordinates of the original
 * @param field the offending field; empty where it is the whole record
 * @param rule short name of what was broken
 * @param remedy what to do, one sentence, without personal data
 */
public record DeadLetter(
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String field, String rule, String remedy) {

    /** Where the record is, or was when it was read first. */
    public Origin origin() {
        return Origin.of(record);
    }

    /** The rule of a dead letter that is sound itself: an earlier record of its case could not be handled. */
    public static final String WAITS_BEHIND = "waits-behind-dead-letter";

    /** The rule of a dead letter that a defect of the service made: the record may be sound. */
    public static final String DEFECT = "defect";

    /** The rule of a record that is too large to be looked into; only its beginning is kept. */
    public static final String OVER_LIMITS = "over-limits";

    /** The rule of records that were never read, since one of them does not fit into memory. */
    public static final String CANNOT_BE_HELD = "cannot-be-held";
}
