package city.otklik.testkit.access;

import city.otklik.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a service's page of {@code docs/access} expects, written by hand from reading 17 of the regulation.
 *
 * @param people names of the columns: in what capacity somebody calls
 */
record AccessTable(List<String> people, List<Row> rows) {

    static final String NO_CASE = "–";
    private static final Set<String> KINDS = Set.of("in work", "unknown", "rejected");

    /**
     * One operation on one kind of case.
     *
     * @param operation such as {@code POST /cases/{id}/drafts}
     * @param kind of the case; {@link #NO_CASE} where the operation is about none
     * @param cells what is expected, by who calls
     */
    record Row(String operation, String kind, Map<String, String> cells) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }

        /** Whether the operation names one case. */
        boolean isOnCase() {
            return path().startsWith("/cases/");
        }

        String name() {
            return operation + " (" + kind + ")";
        }
    }

    /** @param service name of the service, such as {@code approval} */
    static AccessTable of(String service) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new AssertionError("No folder docs above " + Path.of("").toAbsolutePath());
            }
        }
        try {
            return parse(
                    Files.readAllLines(folder.resolve("docs").resolve("access").resolve(service + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessTable parse(List<String> lines) {
        List<List<String>> table = lines.stream()
                .filter(line -> line.startsWith("|"))
                .map(AccessTable::cells)
                .toList();
        List<String> people = table.getFirst().subList(2, table.getFirst().size());
        List<Row> rows = new ArrayList<>();
        String operation = "";
        for (List<String> line : table.subList(2, table.size())) {
            String named = line.getFirst();
            if (!named.isEmpty()) {
                operation = named.substring(named.indexOf('`') + 1, named.lastIndexOf('`'));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < people.size(); i++) {
                cells.put(people.get(i), line.get(i + 2));
            }
            rows.add(new Row(operation, line.get(1), cells));
        }
        return new AccessTable(people, rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** What the table lacks or has too much of, compared with the description that the service serves of itself. */
    List<String> gaps(JsonNode document) {
        List<String> gaps = new ArrayList<>();
        for (Role role : Role.values()) {
            String word = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (people.stream().noneMatch(person -> person.contains(word))) {
                gaps.add("no column for the role " + word);
            }
        }
        Map<String, Set<String>> kinds = new HashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (!kinds.computeIfAbsent(row.operation(), operation -> new TreeSet<>())
                    .add(row.kind())) {
                twice.add(row.name());
            }
        });
        twice.forEach(row -> gaps.add(row + " is there twice"));
        Map<String, Boolean> served = served(document);
        served.forEach((operation, onCase) -> {
            Set<String> found = kinds.getOrDefault(operation, Set.of());
            if (found.isEmpty()) {
                gaps.add(operation + " has no row");
            } else if (onCase && !found.equals(KINDS)) {
                gaps.add(operation + " needs a row for each of " + new TreeSet<>(KINDS));
            }
        });
        kinds.keySet().stream()
                .filter(operation -> !served.containsKey(operation))
                .forEach(operation -> gaps.add(operation + " has a row, but the service has no such operation"));
        return gaps;
    }

    /** Every operation, and whether it names one case. */
    private static Map<String, Boolean> served(JsonNode document) {
        Map<String, Boolean> served = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(verb -> served.put(
                                verb.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                path.getKey().startsWith("/cases/"))));
        return served;
    }
}
