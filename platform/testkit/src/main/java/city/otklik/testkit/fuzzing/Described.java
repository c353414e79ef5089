package city.otklik.testkit.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An operation of an OpenAPI document. */
record Described(String method, String path, JsonNode operation, JsonNode schemas) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");
    private static final String PROBLEM = "application/problem+json";
    /** How a class or a package would be named in an answer. */
    private static final Pattern INSIDE = Pattern.compile(
            "city\\.otklik|org\\.springframework|tools\\.jackson|(?<![\\w.])javax?\\.|jakarta\\.|\\w(Exception|Handler|Controller)\\b");

    static List<Described> all(JsonNode document) {
        List<Described> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> all.add(new Described(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue(),
                                document.path("components").path("schemas")))));
        return all;
    }

    String name() {
        return method + " " + path;
    }

    /** A POST that does more when it is sent again. */
    boolean isCarriedOutOnce() {
        return method.equals("POST") && !operation.has("x-idempotent");
    }

    /** Its path with one value for every variable. */
    String anyPath() {
        return VARIABLE.matcher(path).replaceAll("1");
    }

    JsonNode parameters() {
        return operation.path("parameters");
    }

    /** Content types of the body and what each holds; empty where it takes none. */
    JsonNode contents() {
        return operation.path("requestBody").path("content");
    }

    /** The schema itself or the one that it refers to. */
    JsonNode schema(JsonNode schema) {
        String name = schema.path("$ref").asString("");
        return name.isEmpty() ? schema : schemas.path(name.substring(name.lastIndexOf('/') + 1));
    }

    /**
     * What is wrong with an answer; empty where nothing is.
     *
     * @param elsewhere the request may have reached another operation or none
     */
    String fault(RawAnswer answer, boolean elsewhere) {
        if (answer.status() < 200 || answer.status() >= 500) {
            return "status " + answer.status();
        }
        if (answer.type().equals(PROBLEM) && INSIDE.matcher(answer.body()).find()) {
            return "names what is inside";
        }
        boolean silent = answer.body().isEmpty();
        if (elsewhere) {
            return answer.status() < 400 || silent || answer.type().equals(PROBLEM)
                    ? ""
                    : answer.status() + " as " + answer.type();
        }
        JsonNode responses = operation.path("responses");
        JsonNode exact = responses.path(String.valueOf(answer.status()));
        JsonNode documented = exact.isMissingNode() ? responses.path(answer.status() / 100 + "XX") : exact;
        if (documented.isMissingNode()) {
            return "status " + answer.status() + " is not in the document";
        }
        return silent || documented.path("content").has(answer.type())
                ? ""
                : answer.status() + " as '" + answer.type() + "' is not in the document";
    }
}
