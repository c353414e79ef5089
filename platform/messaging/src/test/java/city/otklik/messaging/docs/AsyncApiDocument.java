package city.otklik.messaging.docs;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.FactType;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** {@code docs/asyncapi.yaml}, AsyncAPI 3, from the subscriber's side of the city's log. */
final class AsyncApiDocument {

    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_time",
            "ce_subject",
            "content-type",
            "actor",
            "actor-subject",
            "sequence",
            "causationid",
            "traceparent");

    private AsyncApiDocument() {}

    static String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/avro");
        document.put("channels", channels());
        document.put("operations", operations());
        document.put("components", components());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        Representer representer = new Representer(options);
        return "# Written from the code, see topics.md. Do not edit.\n"
                + new Yaml(new SafeConstructor(new LoaderOptions()), representer, options).dump(document);
    }

    private static Map<String, Object> info() {
        return map(
                "title",
                "Otklik: the log of the city's answers",
                "version",
                "1.0.0",
                "description",
                "Facts about citizens' messages and the deadlines of answering them. Values are Avro in"
                        + " Confluent's framing; a type you do not know is to be passed over.",
                "license",
                map("name", "Apache-2.0"));
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Topic topic : readable()) {
            Map<String, Object> messages = new LinkedHashMap<>();
            TopicsPage.factsOn(topic)
                    .forEach(fact -> messages.put(fact.getName(), ref("components/messages/" + fact.getName())));
            long kept = topic.retention() == null ? -1 : topic.retention().toMillis();
            Map<String, Object> settings = map(
                    "cleanup.policy",
                    List.of("delete"),
                    "retention.ms",
                    kept,
                    "retention.bytes",
                    topic.largestPartition() == null ? -1 : topic.largestPartition(),
                    "max.message.bytes",
                    topic.largestRecord());
            channels.put(
                    id(topic),
                    map(
                            "address",
                            topic.name(),
                            "description",
                            topic.purpose() + ". Key: " + topic.key() + ".",
                            "messages",
                            messages,
                            "bindings",
                            map(
                                    "kafka",
                                    map(
                                            "topic",
                                            topic.name(),
                                            "topicConfiguration",
                                            settings,
                                            "bindingVersion",
                                            "0.5.0"))));
        }
        return channels;
    }

    /** What the city does: it receives the curator's feed and sends everything else. */
    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic topic : readable()) {
            boolean fed = topic.writers().contains("curator");
            for (String owner : new TreeSet<>(topic.writers())) {
                List<Map<String, Object>> messages = TopicsPage.factsOn(topic).stream()
                        .filter(fact -> FactType.of(fact).owner().equals(owner))
                        .map(fact -> ref("channels/" + id(topic) + "/messages/" + fact.getName()))
                        .toList();
                operations.put(
                        owner + "-" + id(topic),
                        map(
                                "action",
                                fed ? "receive" : "send",
                                "channel",
                                ref("channels/" + id(topic)),
                                "summary",
                                fed ? "Pushed to the city by " + owner : "Written by " + owner + " only",
                                "messages",
                                messages));
            }
        }
        return operations;
    }

    private static Map<String, Object> components() {
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (Schema fact : FactCatalogue.schemas()) {
            messages.put(
                    fact.getName(),
                    map(
                            "name", fact.getName(),
                            "summary", Objects.requireNonNullElse(fact.getDoc(), ""),
                            "contentType", "application/avro",
                            "headers", ref("components/schemas/headers"),
                            "payload",
                                    map(
                                            "schemaFormat",
                                            "application/vnd.apache.avro;version=1.9.0",
                                            "schema",
                                            avro(fact)),
                            "bindings",
                                    map(
                                            "kafka",
                                            map(
                                                    "schemaIdLocation", "payload",
                                                    "schemaIdPayloadEncoding", "confluent",
                                                    "bindingVersion", "0.5.0"))));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        HEADERS.forEach(name -> properties.put(name, map("type", "string")));
        schemas.put("headers", map("type", "object", "properties", properties));
        return map("messages", messages, "schemas", schemas);
    }

    private static Object avro(Schema fact) {
        String plain = fact.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
        // JSON is YAML.
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(plain);
    }

    private static List<Topic> readable() {
        return TopicPlan.topics().stream()
                .filter(topic -> !TopicsPage.factsOn(topic).isEmpty())
                .toList();
    }

    private static String id(Topic topic) {
        return topic.name().replace('.', '-');
    }

    private static Map<String, Object> ref(String path) {
        return map("$ref", "#/" + path);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
