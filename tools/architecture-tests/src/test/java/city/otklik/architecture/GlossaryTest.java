package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of technical names in the glossary are true. */
class GlossaryTest {

    private static final Pattern SUFFIX = Pattern.compile("^\\| `(?<suffix>[A-Z][A-Za-z]+)` \\|", Pattern.MULTILINE);

    @Test
    void everySuffixOfTheGlossaryIsHeldByARule() throws IOException {
        assertThat(written("## Names of types", "### Other technical words"))
                .containsExactlyElementsOf(NamingRules.ROLES.stream()
                        .map(NamingRules.TechnicalRole::suffix)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyOtherTechnicalWordIsThere() throws IOException {
        List<String> types =
                Modules.production().stream().map(JavaClass::getSimpleName).toList();
        assertThat(written("### Other technical words", "Facts are past participles"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(types).anyMatch(type -> type.endsWith(word)));
    }

    private static Set<String> written(String from, String to) throws IOException {
        String page = Files.readString(Sources.root().resolve("docs/glossary.md"), UTF_8);
        return SUFFIX.matcher(page.substring(page.indexOf(from), page.indexOf(to)))
                .results()
                .map(row -> row.group("suffix"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
