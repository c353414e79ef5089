package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every note that a service writes for a person has words, and no words are left over. */
class NotesHaveWordsTest {

    private static final Pattern NOTE = Pattern.compile("(?:Note|Doubt)\\.of\\(([^;]*)");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+[a-zA-Z.-]*)\"");
    private static final Set<String> MADE_OF_A_CONSTANT = Set.of("literal");

    @Test
    void everyNoteHasWordsAndNoWordsAreLeftOver() throws IOException {
        Set<String> written = new TreeSet<>();
        StringBuilder quoted = new StringBuilder();
        for (Path module : Sources.modules()) {
            for (Path file : Sources.files(module.resolve("src/main/java"), ".java")) {
                String text = Files.readString(file, UTF_8);
                quoted.append(text);
                NOTE.matcher(text)
                        .results()
                        .flatMap(note -> KEY.matcher(note.group(1)).results())
                        .map(key -> key.group(1))
                        .filter(key -> key.contains("-"))
                        .forEach(written::add);
            }
        }
        Set<String> worded = ResourceBundle.getBundle("city.otklik.casestore.notes", Locale.ENGLISH)
                .keySet();
        assertThat(written).isNotEmpty().isSubsetOf(worded);
        assertThat(worded.stream()
                        .filter(key -> !MADE_OF_A_CONSTANT.contains(key) && !key.startsWith("remedy."))
                        .filter(key -> quoted.indexOf('"' + key + '"') < 0)
                        .collect(Collectors.toSet()))
                .as("words of no note")
                .isEmpty();
    }

    /** A service asks the shared bundles first: a key of its own that is there too would never be read. */
    @Test
    void noServiceHasWordsUnderASharedKey() throws IOException {
        Set<String> shared = keys(module -> module.startsWith("platform"));

        assertThat(keys(module -> module.toString().endsWith("-service")))
                .isNotEmpty()
                // sla has no case-store, whose words these are elsewhere.
                .filteredOn(key -> !key.startsWith("refusal.unknown-case."))
                .doesNotContainAnyElementsOf(shared);
    }

    private static Set<String> keys(Predicate<Path> of) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path module : Sources.modules()) {
            if (of.test(Sources.root().relativize(module))) {
                for (Path bundle : Sources.files(module.resolve("src/main/resources"), ".properties")) {
                    Properties words = new Properties();
                    words.load(new StringReader(Files.readString(bundle, UTF_8)));
                    words.keySet().forEach(key -> keys.add(key.toString()));
                }
            }
        }
        return keys;
    }
}
