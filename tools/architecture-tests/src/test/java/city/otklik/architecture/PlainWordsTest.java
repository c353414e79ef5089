package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** English that readers know whose first language it is not: words that only old books use are found. */
class PlainWordsTest {

    private static final Pattern OLD = Pattern.compile(
            "\\b(anew|hither|thither|whence|thence|hereof|thereof|hitherto|unborn|bestow\\w*|kase|mends?|mended)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> READ = List.of(".java", ".md", ".properties", ".avdl", ".yml");

    @Test
    void noOldWordsAreUsed() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : written()) {
            if (!file.endsWith("PlainWordsTest.java") && !file.toString().contains("/history/")) {
                try (Stream<String> lines = Files.lines(file, UTF_8)) {
                    lines.filter(line -> OLD.matcher(line).find())
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anOldWordIsFound() {
        assertThat(OLD.matcher("Mend the test").find()).isTrue();
        assertThat(OLD.matcher("Amendments begin again").find()).isFalse();
    }

    private static List<Path> written() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Sources.root().resolve("docs"), Path.of("src")));
        Sources.modules().forEach(module -> folders.add(module.resolve("src")));
        List<Path> files = new ArrayList<>();
        for (String ending : READ) {
            for (Path folder : folders) {
                files.addAll(Sources.files(folder, ending));
            }
        }
        try (Stream<Path> pages = Files.list(Sources.root())) {
            pages.filter(page -> page.toString().endsWith(".md")).forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }
}
