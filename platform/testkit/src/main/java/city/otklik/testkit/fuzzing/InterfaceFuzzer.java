package city.otklik.testkit.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a running service random requests for every operation of its OpenAPI document, as every person and as nobody, good
 * ones and spoilt ones. None may end in an error of ours, hang, or be answered outside the document.
 *
 * <p>{@code -Dotklik.fuzz.seed=…} repeats a run; {@code -Pnightly} sends many more.
 */
public final class InterfaceFuzzer {

    private static final Logger LOG = LoggerFactory.getLogger(InterfaceFuzzer.class);

    /** Of one of the five services: 3,000 together in every build, 100,000 in a night. */
    private static final int REQUESTS = Boolean.getBoolean("otklik.nightly") ? 20_000 : 600;

    private static final int SHOWN = 12;

    private final int port;
    private final Map<String, String> passwords;
    private final Map<String, List<String>> known;

    /**
     * @param passwords of the test's people, by login
     * @param known good values of parameters and fields by their name, such as the ids of some cases under {@code id}
     */
    public InterfaceFuzzer(int port, Map<String, String> passwords, Map<String, List<String>> known) {
        this.port = port;
        this.passwords = new TreeMap<>(passwords);
        this.known = Map.copyOf(known);
    }

    /** @throws AssertionError naming the seed and each kind of wrong answer once */
    public void run() {
        long seed = Long.getLong("otklik.fuzz.seed", new Random().nextLong());
        LOG.info("{} random requests with -Dotklik.fuzz.seed={}", REQUESTS, seed);
        List<Described> operations = Described.all(document());
        Map<String, String> faults = new TreeMap<>();
        operations.stream().filter(Described::isCarriedOutOnce).forEach(operation -> sendWithoutKey(operation, faults));
        operations.forEach(operation -> sendOtherVerbs(operation, faults));
        operations.forEach(operation -> sendNumbersOutside(operation, faults));
        Map<Integer, Integer> statuses = new TreeMap<>();
        // Whether good requests are answered is not left to chance.
        operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .forEach(operation -> passwords.forEach((login, password) -> send(
                        operation,
                        RandomRequest.of(operation, new Random(1), login, password, known, false),
                        statuses,
                        faults)));
        for (int i = 0; i < REQUESTS; i++) {
            Random random = new Random(seed + i);
            Described operation = operations.get(random.nextInt(operations.size()));
            String login = random.nextInt(12) == 0
                    ? ""
                    : List.copyOf(passwords.keySet()).get(random.nextInt(passwords.size()));
            RandomRequest request =
                    RandomRequest.of(operation, random, login, passwords.getOrDefault(login, ""), known, true);
            send(operation, request, statuses, faults);
        }
        LOG.info("Answers by status: {}", statuses);
        if (!faults.isEmpty()) {
            List<String> shown = new ArrayList<>();
            faults.entrySet().stream()
                    .limit(SHOWN)
                    .forEach(fault -> shown.add(fault.getKey() + "\n  " + fault.getValue()));
            throw new AssertionError(faults.size() + " kinds of wrong answers; repeat with -Dotklik.fuzz.seed=" + seed
                    + "\n" + String.join("\n", shown));
        }
        if (statuses.keySet().stream().noneMatch(status -> status / 100 == 2)) {
            throw new AssertionError("No request was good: " + statuses);
        }
    }

    private void send(
            Described operation, RandomRequest request, Map<Integer, Integer> statuses, Map<String, String> faults) {
        try {
            RawAnswer answer = RawAnswer.to(port, request.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = operation.fault(answer, request.elsewhere());
            if (!fault.isEmpty()) {
                faults.putIfAbsent(operation.name() + ": " + fault, request.shown() + "\n    " + answer.shown() + "\n");
            }
        } catch (IOException e) {
            faults.putIfAbsent(operation.name() + ": no answer, " + e, request.shown() + "\n");
        }
    }

    /** Nobody's POST is carried out without a key or a revision, and who may call at all is told so. */
    private void sendWithoutKey(Described operation, Map<String, String> faults) {
        Map<String, Integer> answers = new TreeMap<>();
        passwords.forEach((login, password) -> {
            RandomRequest request = RandomRequest.of(operation, new Random(1), login, password, known, false);
            try {
                answers.put(login, RawAnswer.to(port, request.bytes()).status());
            } catch (IOException e) {
                faults.put(operation.name() + ": no answer, " + e, request.shown() + "\n");
            }
        });
        if (answers.values().stream().anyMatch(status -> status != 403 && status != 428)) {
            faults.put(operation.name() + ": without a key", answers + "\n");
        }
    }

    /** What a path does not offer is refused without a word of what is inside; OPTIONS says what it offers. */
    private void sendOtherVerbs(Described operation, Map<String, String> faults) {
        for (String verb : List.of("OPTIONS", "PATCH", "TRACE", "HEAD")) {
            passwords.forEach((login, password) -> {
                RawAnswer answer = plain(verb, operation.anyPath(), login);
                String fault = operation.fault(answer, true);
                if (!fault.isEmpty() || (verb.equals("OPTIONS") && answer.status() != 200)) {
                    faults.put(verb + " " + operation.path() + " by " + login + ": " + fault, answer.shown() + "\n");
                }
            });
        }
    }

    /** Every number of a query has its least and its most, and beyond them is refused by name. */
    private void sendNumbersOutside(Described operation, Map<String, String> faults) {
        for (JsonNode parameter : operation.parameters()) {
            JsonNode schema = parameter.path("schema");
            if (!parameter.path("in").asString("").equals("query")
                    || !schema.path("type").asString("").equals("integer")) {
                continue;
            }
            String name = parameter.path("name").asString("");
            if (!schema.has("minimum") || !schema.has("maximum")) {
                faults.put(operation.name() + ": " + name + " has no minimum or no maximum", "\n");
                continue;
            }
            for (long outside : List.of(
                    schema.path("minimum").asLong() - 1, schema.path("maximum").asLong() + 1)) {
                Map<String, Integer> answers = new TreeMap<>();
                passwords.keySet().forEach(login -> {
                    RawAnswer answer =
                            plain(operation.method(), operation.anyPath() + "?" + name + "=" + outside, login);
                    boolean named = answer.body().contains("\"field\":\"" + name + "\"");
                    answers.put(login, named || answer.status() == 403 ? answer.status() : -answer.status());
                });
                if (answers.values().stream().anyMatch(status -> status != 400 && status != 403)) {
                    faults.put(operation.name() + ": " + name + "=" + outside, answers + "\n");
                }
            }
        }
    }

    private RawAnswer plain(String verb, String path, String login) {
        String pair = login + ":" + passwords.getOrDefault(login, "");
        String credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String head = verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                + "\r\nConnection: close\r\n\r\n";
        try {
            return RawAnswer.to(port, head.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError("No answer to " + verb + " " + path, e);
        }
    }

    private JsonNode document() {
        try {
            RawAnswer answer = RawAnswer.to(
                    port,
                    "GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("The service does not describe its interface", e);
        }
    }
}
