package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of suffixes in the glossary and the rules that hold it are the same. */
class GlossaryTest {

    private static final Pattern SUFFIX = Pattern.compile("^\\| `(?<suffix>[A-Z][A-Za-z]+)` \\|", Pattern.MULTILINE);

    @Test
    void everySuffixOfTheGlossaryIsHeldByARule() throws IOException {
        String page = Files.readString(Sources.root().resolve("docs/glossary.md"), UTF_8);
        String table = page.substring(page.indexOf("## Names of types"));
        Set<String> written = SUFFIX.matcher(table)
                .results()
                .map(row -> row.group("suffix"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written)
                .containsExactlyElementsOf(NamingRules.ROLES.stream()
                        .map(NamingRules.TechnicalRole::suffix)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
