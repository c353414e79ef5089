package city.otklik.sla.processing;

import org.jspecify.annotations.Nullable;

/**
 * A record's way out.
 *
 * @param topic where it belongs
 * @param value its bytes, null where the original of a dead letter had none
 */
record OutgoingRecord(String topic, byte @Nullable [] value) {}
