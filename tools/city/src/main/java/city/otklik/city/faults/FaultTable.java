package city.otklik.city.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done to the city and what came of it, a row a fault. */
public final class FaultTable {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->\n";

    private static final double MILLIS = 1_000;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int fed;

    /** @param notTried why the fault could not be had here; empty where it could */
    private record Row(int times, int inFlight, int problems, Duration longestRecovery, String notTried) {}

    private static final Row NONE = new Row(0, 0, 0, Duration.ZERO, "");

    /** The fault struck, and was over {@code recovery} after it had ended. */
    void struck(String fault, int inFlight, Duration recovery) {
        rows.merge(
                fault,
                new Row(1, inFlight, 0, recovery, ""),
                (row, one) -> new Row(
                        row.times() + 1,
                        Math.max(row.inFlight(), inFlight),
                        row.problems(),
                        recovery.compareTo(row.longestRecovery()) > 0 ? recovery : row.longestRecovery(),
                        ""));
    }

    void notTried(String fault, String why) {
        rows.put(fault, new Row(0, 0, 0, Duration.ZERO, why));
    }

    void found(String fault, List<String> found) {
        if (found.isEmpty()) {
            return;
        }
        found.forEach(problem -> problems.add(fault + ": " + problem));
        Row row = rows.getOrDefault(fault, NONE);
        rows.put(
                fault,
                new Row(
                        row.times(),
                        row.inFlight(),
                        row.problems() + found.size(),
                        row.longestRecovery(),
                        row.notTried()));
    }

    void fed(int messages) {
        fed = messages;
    }

    /** Each in a sentence; empty where everything was whole. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Puts the table into a page, in place of the one between its marks.
     *
     * @param how what kind of run it was
     * @throws IllegalArgumentException when the page has no marks
     */
    public void writeInto(Path page, String how) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(page + " has no lines " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(
                page,
                text.substring(0, begin) + BEGIN + "\n" + how + ", " + kills() + " kills, " + fed + " messages:\n\n"
                        + text() + "\n" + text.substring(end));
    }

    private int kills() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().startsWith("kill "))
                .mapToInt(row -> row.getValue().times())
                .sum();
    }

    /** As a table of Markdown. */
    String text() {
        StringBuilder text = new StringBuilder(
                "| fault | times | messages in flight, at most | problems found | longest recovery |\n"
                        + "| --- | --- | --- | --- | --- |\n");
        rows.forEach((fault, row) -> text.append(
                row.notTried().isEmpty()
                        ? "| %s | %d | %d | %d | %.1f s |%n"
                                .formatted(
                                        fault,
                                        row.times(),
                                        row.inFlight(),
                                        row.problems(),
                                        row.longestRecovery().toMillis() / MILLIS)
                        : "| %s | not tried here: %s | | | |%n".formatted(fault, row.notTried())));
        return text.toString();
    }
}
