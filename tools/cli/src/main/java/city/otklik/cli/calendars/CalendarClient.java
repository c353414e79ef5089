package city.otklik.cli.calendars;

import city.otklik.cli.connection.ServiceClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;

/** The working calendars of a running sla service. */
public final class CalendarClient {

    /** A trial goes over every running clock of every instance. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ServiceClient sla;

    /**
     * @param address base address of the sla service
     * @param authorization the whole header, of a login with its password or of a token
     */
    public CalendarClient(String address, String authorization) {
        this.sla = new ServiceClient("sla", "--sla", address, authorization, PATIENCE);
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
        return Objects.requireNonNull(sla.call(http -> http.post()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(TEXT)
                .body(text)
                .retrieve()
                .body(answer)));
    }
}
