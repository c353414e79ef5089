package city.otklik.deadlines.announcing;

import java.util.List;

/**
 * Parts of a stored state that only a newer release understands; kept so that they survive an older one.
 *
 * @param facts encoded facts of unknown kind
 * @param sections encoded sections of unknown kind
 */
public record UnreadParts(List<byte[]> facts, List<byte[]> sections) {
    static final UnreadParts NONE = new UnreadParts(List.of(), List.of());
}
