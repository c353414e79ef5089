package city.otklik.sla.keeping;

import org.jspecify.annotations.Nullable;

/**
 * A record's way out.
 *
 * @param topic where it belongs
 * @param value its bytes, null where the original of a dead letter had none
 */
record Outgoing(String topic, byte @Nullable [] value) {}
