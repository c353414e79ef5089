package city.otklik.testkit.fuzzing;

import city.otklik.testkit.HostileTexts;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Values for the parameters and the body of an operation, good ones by its schema and others. */
final class RandomValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.copyOf(HostileTexts.of(60).values());
    /** As they are written in JSON, and for most fields of the wrong type. */
    private static final String[] ODD = {
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e999999",
        "99999999999999999999",
        "[]",
        "{}",
        "[null]",
        "[[[[1]]]]",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"a\\ud800\"",
        "\"\\u200b\"",
        "\"1\"",
        "\"+1000000000-01-01T00:00:00Z\"",
        "\"-999999999-01-01\"",
        "\"2026-02-30\"",
        "\"https://[\"",
        "\"javascript:alert(1)\"",
        "\"../../etc\"",
        "NaN",
        "'x'",
        "\"\u0007\"",
        "\"$where\"",
        "{\"$gt\":\"\"}",
        "\"" + "я".repeat(30_000) + "\"",
        "[" + "\"x\",".repeat(2_000) + "\"x\"]",
        "[".repeat(2_000),
        "9".repeat(2_000)
    };

    private final Described operation;
    private final Random random;
    private final Map<String, List<String>> known;
    private final boolean hostile;

    /** @param hostile false: only good values in path and query */
    RandomValues(Described operation, Random random, Map<String, List<String>> known, boolean hostile) {
        this.hostile = hostile;
        this.operation = operation;
        this.random = random;
        this.known = known;
    }

    /** A value for the path or the query. */
    String encoded(String name, JsonNode schema) {
        String value = hostile && random.nextInt(6) == 0 ? text() : unquoted(good(name, schema));
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A value for a header: a number in quotes, or whatever. */
    String line(boolean good) {
        return good ? "\"" + random.nextInt(3) + "\"" : oneLine().replace('\0', '_');
    }

    byte[] body(String type, boolean spoilt) {
        if (type.startsWith("multipart")) {
            String name = spoilt ? oneLine() : "photo.jpg";
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.writeBytes(bytes(random.nextInt(2000)));
            form.writeBytes((spoilt && random.nextBoolean() ? "" : "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8));
            return form.toByteArray();
        }
        if (spoilt && random.nextInt(4) == 0) {
            return bytes(random.nextInt(300));
        }
        if (!type.contains("json")) {
            return text().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode schema = operation.contents().path(type).path("schema");
        String body = good("", schema);
        if (random.nextInt(3) > 0) {
            body = changed(body);
        }
        return (spoilt && !body.isEmpty() ? body.substring(0, random.nextInt(body.length())) : body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One field is gone, added, twice there or something else. */
    private String changed(String body) {
        JsonNode node = JSON.readTree(body);
        List<String> names = new ArrayList<>(node.propertyNames());
        if (names.isEmpty()) {
            return random.nextBoolean() ? odd() : "{\"x\":" + odd() + "}";
        }
        String chosen = names.get(random.nextInt(names.size()));
        int way = random.nextInt(8);
        StringBuilder text = new StringBuilder("{");
        for (String name : names) {
            String value = node.path(name).toString();
            String field = "\"" + name + "\":";
            if (!name.equals(chosen) || way == 1) {
                text.append(field).append(value).append(',');
            } else if (way == 2) {
                text.append(field)
                        .append(value)
                        .append(',')
                        .append(field)
                        .append(value)
                        .append(',');
            } else if (way == 3) {
                text.append(field).append('[').append(value).append("],");
            } else if (way > 3) {
                text.append(field).append(odd()).append(',');
            }
        }
        if (way == 1) {
            text.append("\"unknown\":").append(odd()).append(',');
        }
        return text.length() == 1
                ? "{}"
                : text.deleteCharAt(text.length() - 1).append('}').toString();
    }

    /** A value as JSON that its schema allows. */
    private String good(String name, JsonNode reference) {
        JsonNode schema = operation.schema(reference);
        List<String> ours = known.getOrDefault(name, List.of());
        if (!ours.isEmpty() && random.nextInt(8) > 0 && !schema.has("items")) {
            return StringNode.valueOf(ours.get(random.nextInt(ours.size()))).toString();
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .toString();
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> string(schema);
            case "integer" -> String.valueOf(random.nextInt(4));
            case "number" -> String.valueOf(random.nextInt(4) / 2.0);
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "array" ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> good(name, schema.path("items")))
                        .collect(Collectors.joining(",", "[", "]"));
            default ->
                schema.path("properties").properties().stream()
                        .map(field -> "\"" + field.getKey() + "\":" + good(field.getKey(), field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "\"2026-03-0%dT0%d:00:00Z\"".formatted(1 + random.nextInt(9), random.nextInt(10));
            case "date" -> "\"2026-0%d-0%d\"".formatted(1 + random.nextInt(9), 1 + random.nextInt(9));
            default ->
                StringNode.valueOf(hostile && random.nextInt(3) == 0 ? text() : "Здравствуйте! Починим.")
                        .toString();
        };
    }

    private String odd() {
        return ODD[random.nextInt(ODD.length)];
    }

    private static String unquoted(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private String oneLine() {
        return text().replace('\r', '_').replace('\n', '_');
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
