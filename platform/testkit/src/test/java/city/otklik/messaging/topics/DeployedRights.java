package city.otklik.messaging.topics;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;

/**
 * A broker with logins, and with the users and rights that {@code deploy/kafka/users-and-acls} gives: the script itself is
 * run, with stand-ins for Kafka's command line tools that note what they were asked for.
 */
final class DeployedRights implements AutoCloseable {

    private static final Path SCRIPT = Path.of("..", "..", "deploy", "kafka", "users-and-acls");
    private static final String TOOL = """
            #!/bin/sh
            printf '%s\\n' "$@" end-of-call >>"$KAFKA_CALLS"
            """;

    private final EmbeddedBroker broker;
    private final List<String> users = new ArrayList<>();

    DeployedRights(Path folder) throws Exception {
        int port = FreePort.find();
        int controller = FreePort.find();
        String plain = "org.apache.kafka.common.security.plain.PlainLoginModule";
        broker = EmbeddedBroker.start(
                folder.resolve("broker"),
                port,
                Map.ofEntries(
                        Map.entry("listeners", "INSIDE://localhost:" + port + ",CONTROLLER://localhost:" + controller),
                        Map.entry("advertised.listeners", "INSIDE://localhost:" + port),
                        Map.entry("controller.quorum.voters", "1@localhost:" + controller),
                        Map.entry("listener.security.protocol.map", "INSIDE:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                        Map.entry("inter.broker.listener.name", "INSIDE"),
                        Map.entry("listener.name.inside.sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512"),
                        Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                        Map.entry("sasl.mechanism.inter.broker.protocol", "PLAIN"),
                        Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                        Map.entry("listener.name.inside.plain.sasl.jaas.config", ofTheBroker(plain)),
                        Map.entry("listener.name.controller.plain.sasl.jaas.config", ofTheBroker(plain)),
                        Map.entry(
                                "listener.name.inside.scram-sha-512.sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                        Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                        // As in docker-compose.yml.
                        Map.entry("super.users", "User:broker;User:admin"),
                        Map.entry("allow.everyone.if.no.acl.found", "false")));
        try (Admin admin = Admin.create(login("PLAIN", "broker"))) {
            admin.createTopics(TopicPlan.topics().stream()
                            .map(topic -> new NewTopic(topic.name(), 1, (short) 1))
                            .toList())
                    .all()
                    .get();
            give(folder, admin);
        }
    }

    private static String ofTheBroker(String module) {
        return module + " required username=\"broker\" password=\"broker\" user_broker=\"broker\";";
    }

    /** Everybody whom the script makes. */
    List<String> users() {
        return List.copyOf(users);
    }

    /** How that user reaches the broker, as any Kafka client takes it. */
    Map<String, Object> client(String user) {
        return login("SCRAM-SHA-512", user);
    }

    private Map<String, Object> login(String mechanism, String user) {
        String module = mechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
        return Map.of(
                "bootstrap.servers",
                broker.address(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(module, user, user));
    }

    private void give(Path folder, Admin admin) throws Exception {
        Path settings = folder.resolve("broker-login.properties");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        login("PLAIN", "broker").entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .toList()));
        List<UserScramCredentialUpsertion> logins = new ArrayList<>();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream shown = System.out;
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        Exit.setExitProcedure((status, message) -> {
            throw new AssertionError(told.toString(StandardCharsets.UTF_8));
        });
        try {
            for (List<String> call : calls(folder)) {
                int user = call.indexOf("--entity-name");
                // What a login may take of the broker is no right: --add-config is how much, --add-config-file a
                // password.
                if (call.contains("--add-config")) {
                    continue;
                }
                if (user >= 0) {
                    users.add(call.get(user + 1));
                    logins.add(new UserScramCredentialUpsertion(
                            users.getLast(),
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                            users.getLast()));
                } else {
                    List<String> arguments = new ArrayList<>(call);
                    arguments.set(arguments.indexOf("--command-config") + 1, settings.toString());
                    AclCommand.main(arguments.toArray(String[]::new));
                }
            }
        } finally {
            System.setOut(shown);
            Exit.resetExitProcedure();
        }
        admin.alterUserScramCredentials(List.copyOf(logins)).all().get();
    }

    /** What the script asks Kafka's tools for. */
    private List<List<String>> calls(Path folder) throws IOException, InterruptedException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String name : List.of("kafka-configs.sh", "kafka-acls.sh")) {
            Files.writeString(tools.resolve(name), TOOL);
            Files.setPosixFilePermissions(tools.resolve(name), PosixFilePermissions.fromString("rwx------"));
        }
        Path noted = folder.resolve("calls");
        Map<String, String> variables = new HashMap<>(Map.of(
                "KAFKA_BIN",
                tools.toString(),
                "KAFKA_SETUP_ADDRESS",
                broker.address(),
                "KAFKA_CALLS",
                noted.toString()));
        for (String user :
                "admin replay curator subscriber registry intake routing approval publishing sla broker".split(" ")) {
            variables.put("KAFKA_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD", user);
        }
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("script.log").toFile());
        script.environment().putAll(variables);
        Process running = script.start();
        if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
            running.destroyForcibly();
            throw new AssertionError(SCRIPT + ": " + Files.readString(folder.resolve("script.log")));
        }
        return Arrays.stream(Files.readString(noted).split("end-of-call\n"))
                .map(call -> call.lines().toList())
                .toList();
    }

    @Override
    public void close() {
        broker.close();
    }
}
