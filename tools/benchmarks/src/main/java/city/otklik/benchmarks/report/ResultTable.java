package city.otklik.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table that reads well on a screen and is Markdown in a page; the first column is text, the others are figures. */
public final class ResultTable {

    private static final int NARROWEST = 3;

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these columns. */
    public ResultTable(String... columns) {
        rows.add(List.of(columns));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has more or fewer cells than there are columns
     */
    public void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of "
                    + rows.getFirst().size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The table in Markdown, its columns aligned. */
    public String markdown() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .map(width -> Math.max(width, NARROWEST))
                .toArray();
        var text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            line(text, rows.get(row), widths);
            if (row == 0) {
                rule(text, widths);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            var gap = " ".repeat(widths[column] - cells.get(column).length());
            text.append(column == 0 ? "| " : " | ")
                    .append(column == 0 ? cells.get(column) + gap : gap + cells.get(column));
        }
        text.append(" |\n");
    }

    private static void rule(StringBuilder text, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            text.append(column == 0 ? "| " + "-".repeat(widths[0]) : " | " + "-".repeat(widths[column] - 1) + ":");
        }
        text.append(" |\n");
    }
}
