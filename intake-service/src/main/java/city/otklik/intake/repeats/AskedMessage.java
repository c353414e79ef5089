package city.otklik.intake.repeats;

import org.jspecify.annotations.Nullable;

/**
 * What of a message matters for repeats.
 *
 * @param authorId id of the author in the network, null where unknown
 */
public record AskedMessage(String network, @Nullable String authorId, String link, String text) {}
