package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules hold for what they see: a module missing from this pom would be free of every rule. */
class EveryModuleIsSeenTest {

    @Test
    void everyWrittenPackageIsAmongTheClassesUnderTest() throws IOException {
        Set<String> seen =
                Modules.production().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> unseen = new TreeSet<>();
        for (Path module : Sources.modules()) {
            Path sources = module.resolve("src/main/java");
            for (Path file : Sources.files(sources, ".java")) {
                String name = sources.relativize(file.getParent()).toString().replace('/', '.');
                if (!seen.contains(name)) {
                    unseen.add(name);
                }
            }
        }
        assertThat(unseen)
                .as("packages not on the class path: add their module to the pom of architecture-tests")
                .isEmpty();
    }
}
