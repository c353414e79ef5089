package city.otklik.messaging.deadletters;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record was when it was first read; written {@code topic/partition/offset}. */
public record Origin(String topic, int partition, long offset) implements Comparable<Origin> {

    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern PARTITION = Pattern.compile("\\d{1,9}");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::topic)
            .thenComparingInt(Origin::partition)
            .thenComparingLong(Origin::offset);

    public static Origin of(ConsumerRecord<?, ?> record) {
        return new Origin(record.topic(), record.partition(), record.offset());
    }

    /** @throws IllegalArgumentException when {@code text} is not {@code topic/partition/offset} */
    public static Origin parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3
                || !TOPIC.matcher(parts[0]).matches()
                || !PARTITION.matcher(parts[1]).matches()
                || !OFFSET.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not topic/partition/offset: write it such as case.facts/3/120");
        }
        return new Origin(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
