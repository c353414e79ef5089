package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The written files of the project, generated ones left out. */
final class Sources {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Sources() {}

    /** The folder of the root pom. */
    static Path root() {
        String basedir = System.getProperty("basedir");
        Path module = Path.of(basedir == null ? "." : basedir).toAbsolutePath().normalize();
        return module.resolve("../..").normalize();
    }

    /** Every module's folder, in build order, this one left out. */
    static List<Path> modules() throws IOException {
        return MODULE.matcher(Files.readString(root().resolve("pom.xml"), UTF_8))
                .results()
                .map(result -> root().resolve(result.group(1)))
                .filter(module -> !module.endsWith("architecture-tests"))
                .toList();
    }

    /** The files below {@code folder} whose names end so; none where there is no such folder. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Lines that hold code: neither blank nor only comment, package or import. */
    static long codeLines(Path file) throws IOException {
        String text = Files.readString(file, UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .count();
    }
}
