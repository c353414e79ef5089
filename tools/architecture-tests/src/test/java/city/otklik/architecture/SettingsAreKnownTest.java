package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every environment variable that a service's own files read reaches an administrator. */
class SettingsAreKnownTest {

    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern PASSED = Pattern.compile("^ +([A-Z][A-Z0-9_]+):", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("^#?([A-Z][A-Z0-9_]+)=", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z][A-Z0-9_]+)`", Pattern.MULTILINE);

    @Test
    void operationsListsThemAll() throws IOException {
        assertThat(names(ROW, "docs/operations.md")).containsAll(readByTheServices());
    }

    @Test
    void composePassesThemAll() throws IOException {
        Set<String> read = readByTheServices();
        // Inside a container the ports are always the service's own.
        read.removeAll(Set.of("SERVER_PORT", "MANAGEMENT_PORT"));
        assertThat(names(PASSED, "docker-compose.yml")).containsAll(read);
    }

    @Test
    void whatComposeIsFilledWithIsInTheExample() throws IOException {
        assertThat(names(EXAMPLE, ".env.example")).containsExactlyElementsOf(names(READ, "docker-compose.yml"));
    }

    private static Set<String> readByTheServices() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path module : Sources.modules()) {
            for (Path file : Sources.files(module.resolve("src/main/resources"), ".yml")) {
                read.addAll(names(READ, Sources.root().relativize(file).toString()));
            }
        }
        assertThat(read).contains("KAFKA_BROKERS", "INTERIM_ANSWERS_MAX");
        return read;
    }

    private static Set<String> names(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Sources.root().resolve(file), UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
