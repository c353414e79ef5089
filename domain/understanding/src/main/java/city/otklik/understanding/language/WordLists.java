package city.otklik.understanding.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the word lists and rules that lie next to a class in its jar; a hash begins a comment. */
public final class WordLists {

    private WordLists() {}

    /**
     * The lines of {@code resource} that are neither empty nor a comment.
     *
     * @param owner the class in whose package the resource lies
     * @throws IllegalStateException when there is no such resource
     */
    public static List<String> lines(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The word list " + resource + " is missing in " + owner.getPackageName());
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

    /** All words of {@code resource}, separated by spaces and line ends. */
    public static List<String> words(Class<?> owner, String resource) {
        return lines(owner, resource).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    /** Rows of name and value: the first bar separates; later ones belong to the last column's regular expression. */
    public static List<List<String>> table(Class<?> owner, String resource, int columns) {
        return lines(owner, resource).stream()
                .map(line -> Arrays.stream(line.split("\\|", columns))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
