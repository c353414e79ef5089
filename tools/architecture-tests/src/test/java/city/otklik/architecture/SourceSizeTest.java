package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are short enough to be read in one go; {@code target/source-sizes.txt} lists them, longest first. */
class SourceSizeTest {

    private static final long LONGEST = 250;

    private record Sized(Path file, long lines) {}

    @Test
    void filesAreShort() throws IOException {
        List<Sized> sizes = new ArrayList<>();
        for (Path module : Sources.modules()) {
            sizes.addAll(sized(module.resolve("src/main/java")));
        }
        long median = median(sizes);
        report(sizes, median);
        assertThat(tooLong(sizes))
                .as("files of more than %d code lines: split them where two thoughts meet", LONGEST)
                .isEmpty();
    }

    @Test
    void testsAreShortToo() throws IOException {
        List<Sized> sizes = new ArrayList<>();
        for (Path module : Sources.modules()) {
            sizes.addAll(sized(module.resolve("src/test/java")));
        }
        assertThat(tooLong(sizes))
                .as("tests of more than %d code lines", LONGEST)
                .isEmpty();
    }

    @Test
    void aLongFileIsFoundAndCommentsAreNotCode(@TempDir Path folder) throws IOException {
        String comments = "// a line\n/* a\n block */\n\nimport a.B;\n".repeat(300);
        Files.writeString(folder.resolve("Talkative.java"), comments + "x();\n".repeat(250), UTF_8);
        assertThat(tooLong(sized(folder))).isEmpty();
        Files.writeString(folder.resolve("Long.java"), "x();\n".repeat(251), UTF_8);
        assertThat(tooLong(sized(folder))).extracting(Sized::file).containsExactly(folder.resolve("Long.java"));
    }

    private static List<Sized> sized(Path folder) throws IOException {
        List<Sized> sizes = new ArrayList<>();
        for (Path file : Sources.files(folder, ".java")) {
            if (!file.endsWith("package-info.java")) {
                sizes.add(new Sized(file, Sources.codeLines(file)));
            }
        }
        return sizes;
    }

    private static List<Sized> tooLong(List<Sized> sizes) {
        return sizes.stream().filter(size -> size.lines() > LONGEST).toList();
    }

    private static long median(List<Sized> sizes) {
        List<Long> sorted = sizes.stream().map(Sized::lines).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void report(List<Sized> sizes, long median) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(sizes.size() + " files, median " + median + " code lines");
        sizes.stream()
                .sorted(Comparator.comparingLong(Sized::lines).reversed())
                .map(size -> size.lines() + " " + Sources.root().relativize(size.file()))
                .forEach(lines::add);
        Path report = Sources.root().resolve("tools/architecture-tests/target/source-sizes.txt");
        Files.write(report, lines, UTF_8);
    }
}
