package city.otklik.understanding.repeats;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that matter for repeats.
 *
 * @param authorId id of the author in the network, null where unknown
 */
public record AskedMessage(String network, @Nullable String authorId, String link, String text) {}
