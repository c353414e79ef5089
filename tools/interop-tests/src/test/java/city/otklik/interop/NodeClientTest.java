package city.otklik.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import city.otklik.testkit.OneRegistry;
import city.otklik.testkit.SharedStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code @confluentinc/schemaregistry} with {@code kafkajs} under Node. */
class NodeClientTest extends InteropTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("target", "node");
    private static final Pattern NO_NETWORK = Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT");

    private record Ended(int status, String output) {}

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "interop.mjs")) {
            Path source = Path.of("src", "test", "node", file);
            Files.copy(source, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Ended installed;
        try {
            run(List.of("node", "--version"));
            installed = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        } catch (IOException e) {
            abort("Skipped: node and npm are needed to show that a client under Node understands us");
            return;
        }
        if (installed.status() != 0 && NO_NETWORK.matcher(installed.output()).find()) {
            abort("Skipped: npm cannot reach its registry to install the client under Node");
        }
        assertThat(installed.status()).as(installed.output()).isZero();
    }

    @Override
    Read reads(String key) throws Exception {
        JsonNode found =
                JSON.readTree(node("read", "case.facts", key).lines().toList().getLast());
        JsonNode fact = found.required("value");
        assertThat(found.required("headers").required("ce_source").asString()).isEqualTo("/otklik/intake");
        return new Read(
                found.required("headers").required("ce_type").asString(),
                fact.required("caseId").asString(),
                fact.required("text").asString(),
                fact.required("sentAt").asLong(),
                fact.required("network").asString());
    }

    @Override
    void writes(String messageId) throws Exception {
        String message = JSON.writeValueAsString(Map.of(
                "messageId",
                messageId,
                "network",
                "VK",
                "sentAt",
                SENT.toEpochMilli(),
                "link",
                "https://vk.com/wall-1_1",
                "author",
                Map.of("name", "Житель"),
                "text",
                TEXT,
                "priority",
                "NORMAL",
                "attachments",
                List.of("https://vk.com/photo1")));
        node("write", "curator.messages", messageId, message);
    }

    private static String node(String mode, String topic, String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("node", "interop.mjs", mode, SharedStack.Stack.broker(), OneRegistry.url(), topic));
        command.addAll(List.of(more));
        Ended ended = run(command);
        assertThat(ended.status()).as(ended.output()).isZero();
        return ended.output();
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER.toAbsolutePath(), "node", ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
