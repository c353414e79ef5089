package city.otklik.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service over HTTP as one of a test's people. */
public final class CallsOverHttp {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;
    private final Map<String, String> passwords;

    /** @param passwords of the test's people, by login */
    public CallsOverHttp(int port, Map<String, String> passwords) {
        this.port = port;
        this.passwords = Map.copyOf(passwords);
    }

    /**
     * What the service said.
     *
     * @param etag the version of what was asked for, null where it has none
     * @param body empty where the service sent no JSON
     */
    public record Answer(int status, @Nullable String etag, JsonNode body) {}

    public Answer get(String login, String path) {
        return send(request(login, path).GET().build());
    }

    /** What the service sent, as it sent it. */
    public String text(String login, String path) {
        return exchange(request(login, path).GET().build()).body();
    }

    public Answer post(String login, String path, String body) {
        return post(login, path, body, null);
    }

    /** @param ifMatch null: a key of its own says that it is no repetition */
    public Answer post(String login, String path, String body, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(login, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send((ifMatch == null
                        ? request.header("Idempotency-Key", UUID.randomUUID().toString())
                        : request.header("If-Match", ifMatch))
                .build());
    }

    public Answer put(String login, String path, String body) {
        return send(request(login, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Answer delete(String login, String path) {
        return send(request(login, path).DELETE().build());
    }

    private HttpRequest.Builder request(String login, String path) {
        String password = Objects.requireNonNull(passwords.get(login), login);
        byte[] credentials = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        String body = response.body();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                json.readTree(body.startsWith("{") || body.startsWith("[") ? body : "{}"));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
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
