package city.otklik.cli.calendars;

import city.otklik.cli.connection.NoRunningSystemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The working calendars of a running sla service. */
public final class CalendarClient {

    /** A trial goes over every running clock of every instance. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final String address;
    private final RestClient http;

    /**
     * @param address base address of the sla service
     * @param authorization the whole header, of a login with its password or of a token
     */
    public CalendarClient(String address, String authorization) {
        this.address = address;
        this.http = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults().withTimeouts(Duration.ofSeconds(5), PATIENCE)))
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .build();
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

    /** @throws IllegalStateException when the service refuses, in its own words, or does not answer */
    public Difference difference(String text) {
        return post("/calendars/diff", text, Difference.class);
    }

    /** @throws IllegalStateException when the service refuses, in its own words, or does not answer; then nothing is published */
    public Published publish(String text) {
        return post("/calendars", text, Published.class);
    }

    private <T> T post(String path, String text, Class<T> answer) {
        try {
            return Objects.requireNonNull(http.post()
                    .uri(address + path)
                    .contentType(TEXT)
                    .body(text)
                    .retrieve()
                    .body(answer));
        } catch (RestClientResponseException e) {
            throw new IllegalStateException(refusal(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoRunningSystemException("--sla: \"" + address + "\" is no address: write http://host:port", e);
        } catch (ResourceAccessException e) {
            throw new NoRunningSystemException(
                    "--sla: no sla service answers at " + address
                            + ": start the system with ./otklik run, or name the address of its sla service",
                    e);
        }
    }

    private static String refusal(RestClientResponseException answer) {
        String body = answer.getResponseBodyAsString(StandardCharsets.UTF_8);
        try {
            JsonNode problem = JsonMapper.builder().build().readTree(body);
            if (problem.hasNonNull("detail")) {
                return problem.path("detail").asString() + ": "
                        + problem.path("remedy").asString();
            }
        } catch (JacksonException e) {
            // Something before the service answered, a proxy for one: its words are shown as they are.
        }
        return "The sla service answered " + answer.getStatusCode().value() + " " + body
                + ": look into its log, then try again";
    }
}
