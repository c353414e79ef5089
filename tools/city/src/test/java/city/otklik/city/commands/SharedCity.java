package city.otklik.city.commands;

import static org.awaitility.Awaitility.await;

import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.CitySettings;
import city.otklik.city.stack.CityUsers;
import city.otklik.city.stack.DataFolder;
import city.otklik.city.stack.EmbeddedCity;
import city.otklik.cli.commands.CommandOutput;
import city.otklik.cli.connection.RegistryConnection;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.time.DemoClockUpdater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One city for all tests of the JVM, as {@code ./otklik run} starts it: real broker, store, registry, all services. Its time
 * begins on Tuesday 3 March 2026 at 09:00. Use message ids of your own in every test.
 */
public final class SharedCity {

    private static final Instant BEGINS = Instant.parse("2026-03-03T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Addresses addresses;
    private final Map<String, String> passwords;
    private final DemoClockUpdater clock;
    private final AvroWire wire;

    private SharedCity(Addresses addresses, Map<String, String> passwords, DemoClockUpdater clock) {
        this.addresses = addresses;
        this.passwords = passwords;
        this.clock = clock;
        this.wire = new AvroWire(RegistryConnection.at(addresses.registryUrl()));
    }

    private static final class Running {
        private static final SharedCity CITY = start();

        private Running() {}
    }

    public static SharedCity running() {
        return Running.CITY;
    }

    private static SharedCity start() {
        try {
            DataFolder folder = DataFolder.open(Files.createTempDirectory(Path.of("target"), "city"));
            Map<String, String> passwords = CityUsers.createForDemo(folder);
            Addresses addresses = Addresses.keptIn(folder);
            DemoClockUpdater clock = DemoClockUpdater.keep(folder.clock(), BEGINS, 1);
            EmbeddedCity city = EmbeddedCity.start(
                    new CitySettings(addresses, true, Set.of(), Duration.ofMinutes(4)), folder, part -> {});
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(city::close));
            return new SharedCity(addresses, passwords, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** City time now. */
    public Instant now() {
        return clock.instant();
    }

    void leapTo(Instant instant) {
        clock.leapTo(instant);
    }

    public String brokers() {
        return addresses.brokers();
    }

    String registry() {
        return addresses.registryUrl();
    }

    /** A command of the script on this city's log. */
    public CommandOutput onLog(String... arguments) {
        return CommandOutput.by(Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--brokers=" + addresses.brokers(), "--registry=" + addresses.registryUrl()))
                .toArray(String[]::new));
    }

    /** A calendar command at this city's sla service as that person. */
    CommandOutput calendar(String login, String... arguments) {
        return CommandOutput.with(
                Map.of("OTKLIK_PASSWORD", passwords.get(login)),
                Stream.concat(
                                Stream.concat(Stream.of("calendar"), Arrays.stream(arguments)),
                                Stream.of("--sla=" + addresses.of(CityPart.SLA), "--login=" + login))
                        .toArray(String[]::new));
    }

    /** A sound message of the feed. */
    public CuratorMessage message(String id, UnaryOperator<CuratorMessage.Builder> change) {
        return change.apply(CuratorMessage.newBuilder()
                        .setMessageId(id)
                        .setNetwork("VK")
                        .setSentAt(now().truncatedTo(ChronoUnit.MILLIS))
                        .setLink("https://vk.com/wall-494_" + Math.abs(id.hashCode()))
                        .setAuthor(new AuthorOfMessage("77", "Анна Тестова", null))
                        .setText("Яма на улице Мира, " + id))
                .build();
    }

    public byte[] encoded(CuratorMessage message) {
        return wire.encode(message);
    }

    public static String caseOf(String messageId) {
        return CaseIds.of("VK", messageId);
    }

    /** What {@code ./otklik facts --case} says about the message's case. */
    public String factsOf(String messageId) {
        return onLog("facts", "--case", caseOf(messageId)).out();
    }

    /** Waits until the message's case is accepted. */
    public void awaitAccepted(String messageId) {
        await(messageId + " accepted")
                .atMost(PATIENCE)
                .until(() -> factsOf(messageId).contains("MessageAccepted"));
    }

    /** Waits until {@code ./otklik dead-letters list} names a letter of this message. */
    public JsonNode awaitLetter(String messageId) {
        return await("dead letter of " + messageId)
                .atMost(PATIENCE)
                .until(() -> letter(messageId), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> letter(String messageId) {
        return onLog("dead-letters", "list", "--json", "--case", messageId)
                .out()
                .lines()
                .<JsonNode>map(JSON::readTree)
                .findFirst();
    }

    /** Calls a service's interface as that person; nobody where the login is empty. */
    public ResponseEntity<String> post(CityPart service, String path, String login, String body) {
        return RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .post()
                .uri(addresses.of(service) + path)
                .headers(headers -> {
                    if (!login.isEmpty()) {
                        headers.setBasicAuth(
                                login, Objects.requireNonNull(passwords.get(login)), StandardCharsets.UTF_8);
                    }
                })
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
