package city.otklik.deadlines.storing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers in as few bytes as they need. */
final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int length;

    void raw(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            raw((int) (value >>> shift));
        }
    }

    void count(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            raw((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        raw((int) rest);
    }

    void signed(long value) {
        count((value << 1) ^ (value >> 63));
    }

    void raw(byte[] other) {
        if (length + other.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + other.length, bytes.length * 2));
        }
        System.arraycopy(other, 0, bytes, length, other.length);
        length += other.length;
    }

    void sized(byte[] other) {
        count(other.length);
        raw(other);
    }

    void text(String text) {
        sized(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a part whose length will be written before it; to be ended by {@link #end}. */
    int begin() {
        raw(0);
        return length;
    }

    /** Ends the part that {@link #begin} began there. */
    void end(int start) {
        int size = length - start;
        int more = 0;
        for (int rest = size >>> 7; rest != 0; rest >>>= 7) {
            more++;
        }
        if (more > 0) {
            for (int index = 0; index < more; index++) {
                raw(0);
            }
            System.arraycopy(bytes, start, bytes, start + more, size);
        }
        int end = length;
        length = start - 1;
        count(size);
        length = end;
    }

    /** Whether nothing was written since. */
    boolean isEmptySince(int start) {
        return length == start;
    }

    /** Takes back everything from there on. */
    void backTo(int place) {
        length = place;
    }

    int length() {
        return length;
    }

    byte[] taken() {
        return Arrays.copyOf(bytes, length);
    }
}
