package city.otklik.deadlines;

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

    byte[] taken() {
        return Arrays.copyOf(bytes, length);
    }
}
