package city.otklik.messaging.docs;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.FactType;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** {@code docs/topics.md}. */
final class TopicsPage {

    private static final String HEAD = """
            # Topics and facts

            Written from the code (`schemas/src/main/avro`, `TopicPlan`); a test holds it equal. Write it again with
            `mvn -pl platform/messaging -am test -Dotklik.write-docs=true`.

            Every value is one Avro record in Confluent's framing: a zero byte, the schema's id in four bytes, the body.
            The subject in the registry is the record's full name. Headers are CloudEvents 1.0 in Kafka's binary binding
            (`ce_id`, `ce_type`, `ce_source` = `/otklik/` and the owner, `ce_time`, `ce_subject` = the key,
            `content-type` = `application/avro`), with `actor` (who caused it) and `actor-subject` (that person's account at the identity
            provider, issuer and subject, where there is one), `causationid` (the fact that led to it),
            `traceparent`, and `sequence` (the place among this owner's facts about this case, from 1: a reader that
            remembers the highest one handles each fact once). A reader passes over a type that it does not know.
            Batches are compressed with zstd; a client without it (kafkajs) needs a codec plugged in.
            """;

    private TopicsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| topic | key | written by | kept | largest record | holds |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        TopicPlan.topics().forEach(topic -> page.append(row(topic)));
        for (Topic topic : TopicPlan.topics()) {
            List<Schema> facts = factsOn(topic);
            if (!facts.isEmpty()) {
                page.append("\n## ").append(topic.name()).append("\n");
                facts.forEach(fact -> page.append(section(fact)));
            }
        }
        return page.toString();
    }

    static List<Schema> factsOn(Topic topic) {
        return FactCatalogue.schemas().stream()
                .filter(schema -> FactType.of(schema).topic().equals(topic.name()))
                .toList();
    }

    private static String row(Topic topic) {
        return "| `%s` | %s | %s | %s | %d MiB | %s |\n"
                .formatted(
                        topic.name(),
                        topic.key(),
                        topic.writers().stream().sorted().collect(Collectors.joining(", ")),
                        kept(topic.retention()) + atMost(topic.largestPartition()),
                        topic.largestRecord() / (1024 * 1024),
                        topic.purpose());
    }

    private static String kept(@Nullable Duration retention) {
        if (retention == null) {
            return "without limit";
        }
        return retention.toDays() > 0 ? retention.toDays() + " days" : retention.toMinutes() + " minutes";
    }

    private static String atMost(@Nullable Long largestPartition) {
        return largestPartition == null
                ? ""
                : ", at most %d MiB a partition".formatted(largestPartition / (1024 * 1024));
    }

    private static String section(Schema fact) {
        String fields = fact.getFields().stream()
                .map(field -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                field.name(),
                                type(field.schema()),
                                field.hasDefaultValue() ? "`" + fallback(field) + "`" : "",
                                oneLine(field.doc())))
                .collect(Collectors.joining());
        return "\n### %s\n\nFrom **%s**. %s\n\n| field | type | default | meaning |\n| --- | --- | --- | --- |\n%s"
                .formatted(fact.getName(), FactType.of(fact).owner(), oneLine(fact.getDoc()), fields);
    }

    private static String fallback(Schema.Field field) {
        Object value = field.defaultVal();
        return value instanceof String text
                ? "\"" + text + "\""
                : value.getClass() == Object.class || value == org.apache.avro.JsonProperties.NULL_VALUE
                        ? "null"
                        : value.toString();
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().stream()
                                .filter(branch -> branch.getType() != Schema.Type.NULL)
                                .map(TopicsPage::type)
                                .collect(Collectors.joining(" or "))
                        + " or null";
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map to " + type(schema.getValueType());
            case ENUM -> schema.getName() + " (" + String.join(", ", schema.getEnumSymbols()) + ")";
            case RECORD -> schema.getName();
            case LONG -> schema.getLogicalType() == null ? "long" : "instant";
            default -> schema.getType().getName();
        };
    }

    private static String oneLine(@Nullable String doc) {
        return Objects.requireNonNullElse(doc, "").replaceAll("\\s+", " ").strip();
    }
}
