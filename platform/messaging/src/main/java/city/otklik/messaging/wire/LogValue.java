package city.otklik.messaging.wire;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The value of a record as the consumer hands it on: its original bytes, which a dead letter needs, and what they say.
 *
 * @param content null where its type is of a newer service, or where decoding failed
 * @param failure why decoding failed, null where it did not
 */
public record LogValue(
        byte[] bytes,
        @Nullable SpecificRecord content,
        @Nullable RuntimeException failure) {

    /**
     * What was decoded, null for a type of a newer service.
     *
     * @throws RuntimeException the {@link #failure}
     */
    public @Nullable SpecificRecord decoded() {
        if (failure != null) {
            throw failure;
        }
        return content;
    }
}
