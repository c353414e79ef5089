package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every note that a service writes for a person has words, and no words are left over. */
class NotesHaveWordsTest {

    private static final Pattern NOTE = Pattern.compile("Note\\.of\\(([^;]*)");
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
}
