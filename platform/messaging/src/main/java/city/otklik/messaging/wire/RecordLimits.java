package city.otklik.messaging.wire;

import city.otklik.messaging.Sha256;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * How large a record may be to be looked into, in bytes without compression. The broker measures what is compressed, so that
 * a record which it took for small may be of any size.
 */
public final class RecordLimits {

    /** Ids of messages, cases, keys and registers' entries are far below. */
    public static final int LONGEST_KEY = 4 * 1024;

    /** Names and values of all headers. */
    public static final int LARGEST_HEADERS = 64 * 1024;

    private static final String HEADERS = "headers";
    private static final int MIB = 1024 * 1024;

    /** What a dead letter has room for, beside the key and the headers. */
    private static final int LARGEST_COPY = 9 * MIB;

    private RecordLimits() {}

    /**
     * What is too large.
     *
     * @param field {@code key}, {@code value} or {@code headers}
     * @param remedy with sizes and a digest of what is too large
     */
    public record Excess(String field, String remedy) {

        public boolean isOfHeaders() {
            return field.equals(HEADERS);
        }
    }

    public static int largestValue(String topic) {
        return Math.min(TopicPlan.find(topic).map(Topic::largestRecord).orElse(MIB), LARGEST_COPY);
    }

    /** What of the record is beyond the limits; empty for one that may be looked into. */
    public static Optional<Excess> excess(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        int key = sizeOf(record.key());
        int value = sizeOf(record.value());
        long headers = 0;
        for (Header header : record.headers()) {
            headers += header.key().length() + sizeOf(header.value());
        }
        int largestValue = largestValue(record.topic());
        String sizes = "key " + key + ", value " + value + ", headers " + headers + " bytes";
        if (key > LONGEST_KEY) {
            return Optional.of(excess("key", LONGEST_KEY, digestOf(record.key()), sizes));
        }
        if (headers > LARGEST_HEADERS) {
            return Optional.of(excess(HEADERS, LARGEST_HEADERS, digestOf(record.headers()), sizes));
        }
        if (value > largestValue) {
            return Optional.of(excess("value", largestValue, digestOf(record.value()), sizes));
        }
        return Optional.empty();
    }

    private static Excess excess(String field, int limit, MessageDigest digest, String sizes) {
        return new Excess(
                field,
                "SHA-256 of the " + field + " " + Sha256.of(digest) + "; " + sizes + ", of the " + field + " at most "
                        + limit + ": ask for a smaller one");
    }

    private static int sizeOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static MessageDigest digestOf(byte @Nullable [] bytes) {
        MessageDigest digest = Sha256.digest();
        if (bytes != null) {
            digest.update(bytes);
        }
        return digest;
    }

    private static MessageDigest digestOf(Iterable<Header> headers) {
        MessageDigest digest = Sha256.digest();
        for (Header header : headers) {
            digest.update(header.key().getBytes(StandardCharsets.UTF_8));
            if (header.value() != null) {
                digest.update(header.value());
            }
        }
        return digest;
    }
}
