package city.otklik.intake.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The word lists beside this package: one rule a line, columns by a bar, a hash begins a remark. */
final class RuleLines {

    private RuleLines() {}

    /** Every line of {@code resource} that says something. */
    static List<String> of(String resource) {
        try (InputStream stream = RuleLines.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "Screening needs its word list " + resource + ": build it into the jar");
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

    /** The first {@code columns - 1} bars separate; later ones belong to the last column's regular expression. */
    static List<List<String>> table(String resource, int columns) {
        return of(resource).stream()
                .map(line -> Arrays.stream(line.split("\\|", columns))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
