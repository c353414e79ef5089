package city.otklik.intake.repeats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The word lists beside this package; a hash begins a remark. */
final class ResourceWords {

    private ResourceWords() {}

    static List<String> lines(String resource) {
        try (InputStream stream = ResourceWords.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Repeats need the word list " + resource + ": build it into the jar");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }
}
