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

/** The dependency rules among the poms: what is declared and not yet used will be used. */
class PomDependenciesTest {

    private static final Set<String> SERVICES =
            Modules.SERVICES.stream().map(service -> service + "-service").collect(Collectors.toSet());
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>.*?</dependency>", Pattern.DOTALL);

    @Test
    void noServiceDeclaresAnother() throws IOException {
        Set<String> offences = new TreeSet<>();
        for (Path module : Sources.modules()) {
            if (!module.endsWith("city") && !module.endsWith("benchmarks")) {
                for (String service : servicesIn(Files.readString(module.resolve("pom.xml"), UTF_8))) {
                    offences.add(module.getFileName() + " -> " + service);
                }
            }
        }
        assertThat(offences)
                .as("only the city and the benchmarks see services: let the owner put what is needed into its fact")
                .isEmpty();
    }

    @Test
    void aDeclaredServiceIsFoundInAnyScope() {
        String pom = """
                <artifactId>routing-service</artifactId>
                <dependencies><dependency>
                  <groupId>city.otklik</groupId><artifactId>intake-service</artifactId><scope>test</scope>
                </dependency></dependencies>
                """;
        assertThat(servicesIn(pom)).containsExactly("intake-service");
    }

    private static Set<String> servicesIn(String pom) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .map(dependency -> dependency.group(1))
                .filter(SERVICES::contains)
                .collect(Collectors.toSet());
    }
}
