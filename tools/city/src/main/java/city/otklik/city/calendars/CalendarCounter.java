package city.otklik.city.calendars;

import city.otklik.city.log.NoRunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendar desk of a running sla service, from the caller's side of the counter. */
public final class CalendarCounter {

    /** A trial goes over every running clock of every instance. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String address;
    private final String authorization;

    /**
     * @param address base address of the sla service
     * @param authorization the whole header, of a login with its password or of a token
     */
    public CalendarCounter(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** A running clock that would move. */
    public record Move(String caseId, String clock, int round, Instant oldDue, Instant newDue) {}

    /**
     * What publishing would do.
     *
     * @param moving how many running clocks would move
     * @param moves the first thousand of them
     */
    public record Difference(String calendar, int moving, List<Move> moves) {}

    /** What was published; {@code publishedBy} is the role and the login. */
    public record Published(String calendar, String version, Instant publishedAt, String publishedBy) {}

    /** @throws Refused when the service refuses, in its own words */
    public Difference difference(String text) throws InterruptedException {
        return JSON.treeToValue(post("/calendars/diff", text), Difference.class);
    }

    /** @throws Refused when the service refuses, in its own words; then nothing is published */
    public Published publish(String text) throws InterruptedException {
        return JSON.treeToValue(post("/calendars", text), Published.class);
    }

    /** The service's refusal: detail and remedy. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private JsonNode post(String path, String text) throws InterruptedException {
        HttpResponse<String> answer;
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(PATIENCE)
                            .header("Authorization", authorization)
                            .header("Content-Type", "text/plain; charset=UTF-8")
                            .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new NoRunningSystem("--sla: \"" + address + "\" is no address: write http://host:port", e);
        } catch (IOException e) {
            throw new NoRunningSystem(
                    "--sla: no sla service answers at " + address
                            + ": start the system with ./otklik run, or name the address of its sla service",
                    e);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(words(answer));
        }
        return JSON.readTree(answer.body());
    }

    private static String words(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (problem.hasNonNull("detail")) {
                return problem.path("detail").asString() + ": "
                        + problem.path("remedy").asString();
            }
        } catch (tools.jackson.core.JacksonException e) {
            // Something before the service answered, a proxy for one: its words are shown as they are.
        }
        return "The sla service answered " + answer.statusCode() + " " + answer.body()
                + ": look into its log, then try again";
    }
}
