package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A producer becomes transactional by a setting too, which byte code does not show: javac copies the constant. */
class TransactionSettingsTest {

    private static final Pattern SETTING = Pattern.compile(
            "transactional\\.id|TRANSACTIONAL_ID_CONFIG|transaction-?[iI]d-?[pP]refix|kafka\\.binder\\.transaction");

    @Test
    void onlySlaIsTransactional() throws IOException {
        List<Path> offenders = new ArrayList<>();
        for (Path module : Sources.modules()) {
            // The benchmarks measure a bare transactional loop for comparison with the streams.
            if (!module.endsWith("sla-service") && !module.endsWith("benchmarks")) {
                offenders.addAll(transactional(module.resolve("src/main")));
            }
        }
        assertThat(offenders)
                .as("settings of transactional producers: put the fact into the outbox instead")
                .isEmpty();
    }

    @Test
    void aSettingIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yml"), "spring.kafka.producer.transaction-id-prefix: tx-\n", UTF_8);
        Files.writeString(folder.resolve("B.java"), "settings.put(\"transactional.id\", \"x\");\n", UTF_8);
        Files.writeString(folder.resolve("C.java"), "settings.remove(\"transactional.id\");\n", UTF_8);
        assertThat(transactional(folder)).containsExactly(folder.resolve("B.java"), folder.resolve("a.yml"));
    }

    private static List<Path> transactional(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : Sources.files(folder, "")) {
            boolean text = Pattern.matches(".*\\.(java|ya?ml|properties)", file.toString());
            if (text && Files.readString(file, UTF_8).lines().anyMatch(TransactionSettingsTest::switchesOn)) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean switchesOn(String line) {
        return SETTING.matcher(line).find() && !line.contains(".remove(");
    }
}
