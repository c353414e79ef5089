package city.otklik.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every cell of a service's table in {@code docs/access} on the running service: each operation that its OpenAPI
 * document names, in every capacity, on every kind of case. A cell is one of
 *
 * <ul>
 *   <li>{@code yes}: it is done (2xx);
 *   <li>{@code no}: refused, as it is somebody else's (403);
 *   <li>{@code login}: refused without a login (401);
 *   <li>{@code unknown}: there is no such thing (404);
 *   <li>{@code shown}, {@code hidden}: a list is answered, with or without the case;
 *   <li>a status: who may do it is told so, as the case is not in the state for it.
 * </ul>
 */
public final class AccessCheck {

    private final HttpClient http = HttpClient.newHttpClient();
    private final AccessTable table;
    private final int port;
    private final Map<String, String> passwords;
    private final Map<String, String> logins;
    private final Map<String, Content> contents = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private record Content(String type, Body body) {}

    /** A good body of a request. */
    @FunctionalInterface
    public interface Body {

        /** @param person in what capacity it is sent, as the column says */
        String of(String caseId, String person);
    }

    /**
     * @param service name of the service, such as {@code approval}
     * @param passwords of the test's people, by login
     * @param logins who calls in each capacity that the table has a column for; nobody needs none
     */
    public AccessCheck(String service, int port, Map<String, String> passwords, Map<String, String> logins) {
        this.table = AccessTable.of(service);
        this.port = port;
        this.passwords = Map.copyOf(passwords);
        this.logins = Map.copyOf(logins);
    }

    /** What the operation takes as JSON, good on a case that nothing was tried on. */
    public AccessCheck json(String operation, String body) {
        return json(operation, (caseId, person) -> body);
    }

    public AccessCheck json(String operation, Body body) {
        contents.put(operation, new Content("application/json", body));
        return this;
    }

    public AccessCheck text(String operation, String body) {
        contents.put(operation, new Content("text/plain; charset=UTF-8", (caseId, person) -> body));
        return this;
    }

    /** @param content of a file, in Latin-1: each character a byte */
    public AccessCheck file(String operation, String content) {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n" + content
                + "\r\n--x--\r\n";
        contents.put(operation, new Content("multipart/form-data; boundary=x", (caseId, person) -> form));
        return this;
    }

    /** What follows the question mark. */
    public AccessCheck query(String operation, String query) {
        queries.put(operation, query);
        return this;
    }

    /** The value of a variable in a path. */
    public AccessCheck value(String name, String value) {
        values.put(name, value);
        return this;
    }

    /**
     * Tries every cell.
     *
     * @param cases gives the id of a case by operation and kind, in the state that the operation needs; each time another
     * @throws AssertionError naming every cell that is not as expected, and every operation without its rows
     */
    public void run(BiFunction<String, String, String> cases) {
        List<String> faults = new ArrayList<>(table.gaps(JsonMapper.builder()
                .build()
                .readTree(send(HttpRequest.newBuilder(address("/v3/api-docs")).build())
                        .body())));
        table.rows().forEach(row -> tryRow(row, cases, faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    faults.size() + " cells of the access table do not hold:\n" + String.join("\n", faults));
        }
    }

    private void tryRow(AccessTable.Row row, BiFunction<String, String, String> cases, List<String> faults) {
        boolean changes =
                row.isOnCase() && !row.method().equals("GET") && !row.kind().equals("unknown");
        String shared = row.kind().equals(AccessTable.NO_CASE) ? "" : cases.apply(row.operation(), row.kind());
        row.cells().forEach((person, expected) -> {
            String caseId = changes && expected.equals("yes") ? cases.apply(row.operation(), row.kind()) : shared;
            HttpResponse<String> answer = send(request(row, person, caseId));
            if (!isAs(expected, answer, caseId)) {
                faults.add(row.name() + " as " + person + ": expected " + expected + ", was " + answer.statusCode()
                        + " " + answer.body().lines().findFirst().orElse(""));
            }
        });
    }

    private static boolean isAs(String expected, HttpResponse<String> answer, String caseId) {
        int status = answer.statusCode();
        return switch (expected) {
            case "yes" -> status / 100 == 2;
            case "no" -> status == 403 && answer.body().contains("\"remedy\"");
            case "login" -> status == 401;
            case "unknown" -> status == 404;
            case "shown" -> status == 200 && answer.body().contains("\"" + caseId + "\"");
            case "hidden" -> status == 200 && !answer.body().contains("\"" + caseId + "\"");
            default -> String.valueOf(status).equals(expected);
        };
    }

    private HttpRequest request(AccessTable.Row row, String person, String caseId) {
        StringBuilder path = new StringBuilder();
        for (String step : row.path().substring(1).split("/")) {
            path.append('/').append(step.startsWith("{") ? encoded(value(row, step, caseId)) : step);
        }
        String query = queries.get(row.operation());
        Content content = contents.get(row.operation());
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path + (query == null ? "" : "?" + query)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        row.method(),
                        content == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes(content, caseId, person)));
        if (content != null) {
            request.header("Content-Type", content.type());
        }
        if (!person.equals("nobody")) {
            String login = Objects.requireNonNull(logins.get(person), person);
            String pair = login + ":" + Objects.requireNonNull(passwords.get(login), login);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private String value(AccessTable.Row row, String variable, String caseId) {
        String name = variable.substring(1, variable.length() - 1);
        boolean isCase = row.isOnCase() && row.path().startsWith("/cases/" + variable);
        return isCase ? caseId : Objects.requireNonNull(values.get(name), row.operation() + ": " + name);
    }

    private static byte[] bytes(Content content, String caseId, String person) {
        return content.body()
                .of(caseId, person)
                .getBytes(
                        content.type().startsWith("multipart") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
