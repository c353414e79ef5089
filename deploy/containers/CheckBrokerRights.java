import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tries to write topics of the broker with valid logins that have no right to; one that succeeds is a failure. Run by
 * deploy/containers/run with the broker's address and the file of its passwords.
 */
final class CheckBrokerRights {

    private static final String[][] ATTEMPTS = {
        {"curator", "case.facts"},
        {"curator", "intake.replays"},
        {"curator", "clock.ticks"},
        {"intake", "curator.messages"},
        {"intake", "intake.replays"},
        {"routing", "case.deadlines"},
        {"routing", "routing.replays"},
        {"approval", "publishing.dead-letters"},
        {"approval", "approval.replays"},
        {"publishing", "working-calendars"},
        {"publishing", "publishing.replays"},
        {"sla", "case.facts"},
        {"sla", "sla.replays"},
        {"replay", "case.facts"},
        {"replay", "curator.messages"},
        {"subscriber", "case.deadlines"}
    };

    private CheckBrokerRights() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (line.matches("KAFKA_[A-Z]+_PASSWORD=.*")) {
                String user = line.substring("KAFKA_".length(), line.indexOf("_PASSWORD="));
                passwords.put(user.toLowerCase(java.util.Locale.ROOT), line.substring(line.indexOf('=') + 1));
            }
        }
        for (String[] attempt : ATTEMPTS) {
            try (KafkaProducer<byte[], byte[]> producer =
                    producer(arguments[0], attempt[0], passwords.get(attempt[0]))) {
                producer.send(new ProducerRecord<>(attempt[1], new byte[] {1})).get();
                throw new IllegalStateException(attempt[0] + " could write " + attempt[1]);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e;
                }
                System.out.println("  " + attempt[0] + " may not write " + attempt[1]);
            }
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String brokers, String user, String password) {
        String module = "org.apache.kafka.common.security.scram.ScramLoginModule";
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        // Otherwise some are refused before the right is checked.
                        "enable.idempotence", "false",
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config",
                                module + " required username=\"" + user + "\" password=\"" + password + "\";"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
