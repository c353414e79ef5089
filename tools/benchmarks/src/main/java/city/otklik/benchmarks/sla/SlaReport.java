package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.report.ResultTable;
import city.otklik.benchmarks.report.RunConditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The figures of one run. */
public final class SlaReport {

    private final RunConditions conditions;
    private final String sizes;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    /** @param progress is given every figure as it is found */
    SlaReport(RunConditions conditions, String sizes, Consumer<String> progress) {
        this.conditions = conditions;
        this.sizes = sizes;
        this.progress = progress;
    }

    void add(Figure figure) {
        figures.add(figure);
        progress.accept(figure.what() + ": " + figure.shown() + " " + figure.verdict() + " " + figure.note());
    }

    List<Figure> figures() {
        return figures;
    }

    /** The figures as a table, in Markdown. */
    public String markdown() {
        ResultTable table = new ResultTable("figure", "measured", "goal", "", "beside it");
        figures.forEach(figure ->
                table.row(figure.what(), figure.shown(), figure.goalShown(), figure.verdict(), figure.note()));
        return conditions.markdown() + "- " + sizes + "\n\n" + table.markdown();
    }

    /** Writes the figures as JSON. */
    public void write(Path file) {
        String json = figures.stream().map(Figure::json).collect(Collectors.joining(",\n    "));
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, """
                    {
                      "startedAt": "%s",
                      "processor": "%s",
                      "cores": %d,
                      "jdk": "%s",
                      "load": %s,
                      "sizes": "%s",
                      "figures": [
                        %s
                      ]
                    }
                    """.formatted(
                            conditions.startedAt(),
                            conditions.processor(),
                            conditions.cores(),
                            conditions.jdk(),
                            conditions.load(),
                            sizes,
                            json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
