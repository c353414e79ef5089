package city.otklik.messaging.deadletters;

import java.util.Comparator;

/** Where a record was when it was first read; written {@code topic/partition/offset}. */
public record Origin(String topic, int partition, long offset) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::topic)
            .thenComparingInt(Origin::partition)
            .thenComparingLong(Origin::offset);

    /** @throws IllegalArgumentException when {@code text} is not {@code topic/partition/offset} */
    public static Origin parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,9}") || !parts[2].matches("\\d{1,18}")) {
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
