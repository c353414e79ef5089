import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tries at the listener for the outside what must not be possible: to write topics with valid logins that have no right to,
 * and to speak without TLS; one that succeeds is a failure. Looks whether replay's rights are exactly what it needs, and
 * whether the curator's limits are in force. Run by deploy/containers/run with the broker's address and the folder of secrets.
 */
final class CheckBrokerRights {

    private static final String[][] ATTEMPTS = {
        {"curator", "case.facts"},
        {"curator", "intake.replays"},
        {"curator", "clock.ticks"},
        {"intake", "curator.messages"},
        {"intake", "intake.replays"},
        {"intake", "signing-keys"},
        {"routing", "case.deadlines"},
        {"routing", "routing.replays"},
        {"approval", "publishing.dead-letters"},
        {"approval", "approval.replays"},
        {"publishing", "working-calendars"},
        {"publishing", "publishing.replays"},
        {"publishing", "signing-keys"},
        {"sla", "case.facts"},
        {"sla", "sla.replays"},
        {"replay", "case.facts"},
        {"replay", "curator.messages"},
        {"replay", "signing-keys"},
        {"replay", "clock.ticks"},
        {"subscriber", "case.deadlines"}
    };

    private static final List<String> SERVICES = List.of("intake", "routing", "approval", "publishing", "sla");

    private final String brokers;
    private final Path secrets;

    private CheckBrokerRights(String brokers, Path secrets) {
        this.brokers = brokers;
        this.secrets = secrets;
    }

    public static void main(String[] arguments) throws Exception {
        CheckBrokerRights check = new CheckBrokerRights(arguments[0], Path.of(arguments[1]));
        for (String[] attempt : ATTEMPTS) {
            check.mayNotWrite(attempt[0], attempt[1]);
        }
        check.nobodySpeaksPlainly();
        try (Admin admin = Admin.create(check.login("admin"))) {
            replayMayDoWhatItNeeds(admin);
            curatorIsLimited(admin);
        }
    }

    private void mayNotWrite(String user, String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(login(user), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
            throw new IllegalStateException(user + " could write " + topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
            System.out.println("  " + user + " may not write " + topic);
        }
    }

    private void nobodySpeaksPlainly() throws Exception {
        for (String protocol : List.of("SASL_PLAINTEXT", "PLAINTEXT")) {
            Map<String, Object> settings = login("curator");
            settings.put("security.protocol", protocol);
            settings.put("default.api.timeout.ms", "6000");
            settings.put("request.timeout.ms", "5000");
            try (Admin admin = Admin.create(settings)) {
                admin.describeCluster().nodes().get();
                throw new IllegalStateException("the outside listener answered a client with " + protocol);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TimeoutException)) {
                    throw e;
                }
                System.out.println("  " + protocol + " is not answered at " + brokers);
            }
        }
    }

    private static void replayMayDoWhatItNeeds(Admin admin) throws Exception {
        Set<String> needed = new TreeSet<>();
        for (String service : SERVICES) {
            for (AclOperation operation : List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE)) {
                needed.add(operation + " " + service + ".dead-letters");
            }
            needed.add(AclOperation.WRITE + " " + service + ".replays");
            needed.add(AclOperation.DESCRIBE + " " + service + ".replays");
        }
        AclBindingFilter replays = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:replay", null, AclOperation.ANY, AclPermissionType.ANY));
        Set<String> found = new TreeSet<>();
        admin.describeAcls(replays)
                .values()
                .get()
                .forEach(acl -> found.add(acl.entry().operation() + " " + acl.pattern().name()));
        if (!found.equals(needed)) {
            throw new IllegalStateException("replay may " + found + " and needs " + needed);
        }
        System.out.println("  replay may do what it needs: " + found.size() + " rights");
    }

    private static void curatorIsLimited(Admin admin) throws Exception {
        Map<String, Double> limits = admin.describeClientQuotas(ClientQuotaFilter.containsOnly(
                        List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.USER, "curator"))))
                .entities()
                .get()
                .values()
                .iterator()
                .next();
        if (!limits.keySet().equals(Set.of("producer_byte_rate", "consumer_byte_rate", "request_percentage"))) {
            throw new IllegalStateException("the curator's limits are " + limits);
        }
        ConfigResource feed = new ConfigResource(ConfigResource.Type.TOPIC, "curator.messages");
        String kept = admin.describeConfigs(List.of(feed)).all().get().get(feed).get("retention.bytes").value();
        if (Long.parseLong(kept) <= 0) {
            throw new IllegalStateException("curator.messages has no limit of bytes");
        }
        System.out.println("  the curator is held to " + limits + ", a partition of his topic to " + kept + " bytes");
    }

    private Map<String, Object> login(String user) throws Exception {
        String password = Files.readString(secrets.resolve("kafka-" + user)).strip();
        String module = "org.apache.kafka.common.security.scram.ScramLoginModule";
        return new HashMap<>(Map.of(
                "bootstrap.servers", brokers,
                // Otherwise some are refused before the right is checked.
                "enable.idempotence", "false",
                "security.protocol", "SASL_SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", secrets.resolve("ca").toString(),
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", module + " required username=\"" + user + "\" password=\"" + password + "\";"));
    }
}
