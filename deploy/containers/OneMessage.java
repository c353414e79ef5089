import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Takes one citizen's message through the city in containers, by the public interfaces only, to the answer in the emulated
 * network; and tries the broker's doors that must be shut. Run by deploy/containers/run.
 */
final class OneMessage {

    private static final String ANSWER = "Здравствуйте! Яму на улице Горького заделают до пятницы.";
    private static final Pattern CASE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final long PATIENCE_SECONDS = 180;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        new OneMessage(Path.of(arguments[0])).play();
    }

    private OneMessage(Path secrets) throws Exception {
        for (String line : Files.readAllLines(secrets.resolve("people.txt"))) {
            Matcher person = Pattern.compile("^ {2}(\\S+)\\s+[A-Z]+\\s+(\\S+)$").matcher(line);
            if (person.matches()) {
                people.put(person.group(1), person.group(2));
            }
        }
        for (String line : Files.readAllLines(secrets.resolve(".env"))) {
            if (line.matches("[A-Z_]+=.*")) {
                settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
    }

    private void play() throws Exception {
        shutDoors();
        String messageId = "ring-" + Instant.now().getEpochSecond();
        push(messageId, write());
        say("the curator has pushed message " + messageId);

        String id = first(CASE, "supervisor", "http://localhost:8085/deadlines", answer -> true);
        say("its clocks run: case " + id);
        String executor = executorOf(id);
        say(executor + " answers for it");
        String draft = "{\"kind\":\"FINAL\",\"text\":\"" + ANSWER + "\",\"attachments\":[],\"noAttachments\":true}";
        String version = until(() -> call("POST", executor, "http://localhost:8083/cases/" + id + "/drafts", draft),
                answer -> answer.statusCode() == 201).body().replaceAll("(?s).*\"version\":\\s*(\\d+).*", "$1");
        say("draft " + version + " is submitted");
        String approval = "http://localhost:8083/cases/" + id + "/drafts/" + version + "/approval";
        until(() -> call("POST", "curator", approval, "{}"), answer -> answer.statusCode() / 100 == 2);
        say("the curator has approved it");
        until(() -> call("GET", null, "http://localhost:8090/simulator/ledger?ownerId=-494&postId=101", null),
                answer -> answer.body().contains("заделают до пятницы"));
        say("the answer stands in the network");
        until(() -> call("GET", "supervisor", "http://localhost:8085/cases/" + id + "/deadlines", null),
                answer -> answer.body().contains("MET") && answer.statusCode() == 200);
        say("the deadline is met");
    }

    /** A door that stands open is a failure; each is tried with a right login of the wrong office. */
    private void shutDoors() throws Exception {
        for (String[] attempt : new String[][] {
            {"curator", "case.facts"}, {"curator", "clock.ticks"}, {"intake", "curator.messages"},
            {"routing", "case.deadlines"}, {"approval", "publishing.dead-letters"}, {"sla", "case.facts"},
            {"publishing", "working-calendars"}, {"subscriber", "case.deadlines"}
        }) {
            try (KafkaProducer<byte[], byte[]> producer = producer(attempt[0])) {
                producer.send(new ProducerRecord<>(attempt[1], new byte[] {1})).get();
                throw new IllegalStateException(attempt[0] + " could write " + attempt[1]);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicAuthorizationException)) {
                    throw e;
                }
            }
        }
        say("eight doors of the broker are shut");
    }

    /** @return address of the citizen's message in the emulated network */
    private String write() throws Exception {
        until(() -> call("POST", null, "http://localhost:8090/simulator/vk/posts",
                        "{\"ownerId\":-494,\"postId\":101,\"text\":\"Новости города\"}"),
                answer -> answer.statusCode() / 100 == 2);
        String comment = until(() -> call("POST", null, "http://localhost:8090/simulator/vk/comments",
                        "{\"ownerId\":-494,\"postId\":101,\"citizenId\":1001,\"name\":\"Марина\",\"text\":\"Яма на Горького\"}"),
                answer -> answer.statusCode() / 100 == 2).body();
        Matcher url = Pattern.compile("\"(?:url|link)\":\\s*\"([^\"]+)\"").matcher(comment);
        if (!url.find()) {
            throw new IllegalStateException("the emulated network gave no address: " + comment);
        }
        return url.group(1);
    }

    private void push(String messageId, String link) throws Exception {
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId(messageId)
                .setNetwork("VK")
                .setSentAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setLink(link)
                .setAuthor(new AuthorOfMessage("1001", "Марина", null))
                .setText("Здравствуйте! На улице Горького яма во всю полосу, когда будет ремонт дороги?")
                .setTopicHint("Ямы и выбоины на дороге")
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        out.writeInt(schemaId(CuratorMessage.SCHEMA$.toString()));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(CuratorMessage.class).write(message, encoder);
        encoder.flush();
        try (KafkaProducer<byte[], byte[]> producer = producer("curator")) {
            producer.send(new ProducerRecord<>(
                            "curator.messages", messageId.getBytes(StandardCharsets.UTF_8), bytes.toByteArray()))
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private int schemaId(String schema) throws Exception {
        String body = "{\"schema\":\""
                + schema.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        String answer = until(
                        () -> call(
                                "POST",
                                null,
                                "http://localhost:8086/apis/ccompat/v7/subjects/city.otklik.facts.CuratorMessage/versions",
                                body),
                        response -> response.statusCode() == 200)
                .body();
        return Integer.parseInt(answer.replaceAll("(?s).*\"id\":\\s*(\\d+).*", "$1"));
    }

    private String executorOf(String id) throws Exception {
        Pattern login = Pattern.compile("\"executor\":\\s*\"([a-z]+)\"");
        return first(login, "supervisor", "http://localhost:8082/cases/" + id, answer -> answer.statusCode() == 200);
    }

    private KafkaProducer<byte[], byte[]> producer(String user) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", "localhost:9095",
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                                        + "\" password=\"" + settings.get("KAFKA_" + user.toUpperCase() + "_PASSWORD")
                                        + "\";"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private interface Asking {
        HttpResponse<String> ask() throws Exception;
    }

    private String first(Pattern wanted, String login, String url, Predicate<HttpResponse<String>> good)
            throws Exception {
        Matcher found = wanted.matcher(until(() -> call("GET", login, url, null),
                answer -> good.test(answer) && wanted.matcher(answer.body()).find()).body());
        found.find();
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }

    private HttpResponse<String> until(Asking asking, Predicate<HttpResponse<String>> good) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        HttpResponse<String> last = null;
        do {
            try {
                last = asking.ask();
                if (good.test(last)) {
                    return last;
                }
            } catch (java.io.IOException e) {
                // Not yet listening.
            }
            TimeUnit.MILLISECONDS.sleep(1_000);
        } while (System.nanoTime() < end);
        throw new IllegalStateException(
                last == null ? "nobody answers" : last.request() + ": " + last.statusCode() + " " + last.body());
    }

    private HttpResponse<String> call(String method, String login, String url, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (login != null) {
            String pair = login + ":" + people.get(login);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void say(String what) {
        System.out.println("  " + what);
    }
}
