package city.otklik.deadlines.storing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; refuses to read past the end. */
final class ByteReader {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads from that byte on. */
    static ByteReader from(byte[] bytes, int start) {
        return new ByteReader(bytes, start, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.at = start;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    int raw() {
        if (at >= end) {
            throw new UnreadableClocksException("stored clocks end too early, at byte " + at);
        }
        return bytes[at++] & 0xFF;
    }

    long fixed() {
        long value = 0;
        for (int index = 0; index < 8; index++) {
            value = value << 8 | raw();
        }
        return value;
    }

    long count() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new UnreadableClocksException("stored clocks contain a number without end, at byte " + at);
    }

    int number() {
        long value = count();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new UnreadableClocksException(
                    "stored clocks contain " + value + " where a small number is expected, at byte " + at);
        }
        return (int) value;
    }

    long signed() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    /** The next part of that many bytes, to be read on its own. */
    ByteReader part(int length) {
        if (length > end - at) {
            throw new UnreadableClocksException("stored clocks end too early, at byte " + at);
        }
        var part = new ByteReader(bytes, at, at + length);
        at += length;
        return part;
    }

    byte[] copyOfRest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    /** Everything there was to read, read or not. */
    byte[] copyOfAll() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    String text() {
        return text(number());
    }

    String text(int length) {
        if (length > end - at) {
            throw new UnreadableClocksException("stored clocks end too early, at byte " + at);
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
