package city.otklik.testkit.fuzzing;

import city.otklik.testkit.CallsOverHttp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for words in everything that a service lets its people read, by its own OpenAPI document. */
public final class ServedTexts {

    private final CallsOverHttp call;
    private final Map<String, String> people;
    private final Map<String, String> values;

    /**
     * @param people their passwords by login
     * @param values of parameters, such as the id of the case, by name; others are tried by their schema
     */
    public ServedTexts(int port, Map<String, String> people, Map<String, String> values) {
        this.call = new CallsOverHttp(port, people);
        this.people = Map.copyOf(people);
        this.values = Map.copyOf(values);
    }

    /** Every GET, and whose, that answers with {@code words}, which are plain ASCII. */
    public List<String> with(String words) {
        String anybody = people.keySet().iterator().next();
        JsonNode document = JsonMapper.builder().build().readTree(call.text(anybody, "/v3/api-docs"));
        if (document.path("paths").isEmpty()) {
            throw new AssertionError("/v3/api-docs describes no operation: nothing can be looked through");
        }
        List<String> found = new ArrayList<>();
        for (Described operation : Described.all(document)) {
            if (operation.method().equals("GET")) {
                for (String address : addresses(operation)) {
                    people.keySet().stream()
                            .filter(login -> call.text(login, address).contains(words))
                            .forEach(login -> found.add(login + " GET " + address));
                }
            }
        }
        return found;
    }

    private List<String> addresses(Described operation) {
        List<String> addresses = List.of(operation.path());
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            boolean inPath = parameter.path("in").asString().equals("path");
            if (inPath || parameter.path("in").asString().equals("query")) {
                List<String> longer = new ArrayList<>();
                for (String address : addresses) {
                    if (!inPath && !parameter.path("required").asBoolean(false)) {
                        longer.add(address);
                    }
                    for (String value : candidates(name, operation.schema(parameter.path("schema")))) {
                        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                        longer.add(
                                inPath
                                        ? address.replace("{" + name + "}", encoded)
                                        : address + (address.contains("?") ? "&" : "?") + name + "=" + encoded);
                    }
                }
                addresses = longer;
            }
        }
        return addresses;
    }

    private List<String> candidates(String name, JsonNode schema) {
        if (values.containsKey(name)) {
            return List.of(values.get(name));
        }
        if (schema.path("enum").isArray()) {
            List<String> constants = new ArrayList<>();
            schema.path("enum").forEach(constant -> constants.add(constant.asString()));
            return constants;
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> List.of("true", "false");
            case "integer" -> List.of(name.equals("limit") ? "1000" : "1");
            default -> List.of("x");
        };
    }
}
