package city.otklik.deadlines;

import java.util.List;

/**
 * Parts of a stored state that only a newer release understands; kept so that they survive an older one.
 *
 * @param facts encoded facts of unknown kind
 * @param sections encoded sections of unknown kind
 */
record Foreign(List<byte[]> facts, List<byte[]> sections) {
    static final Foreign NONE = new Foreign(List.of(), List.of());
}
