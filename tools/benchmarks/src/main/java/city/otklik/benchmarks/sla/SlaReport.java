package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.report.ResultTable;
import city.otklik.benchmarks.report.RunConditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
        ResultTable table = new ResultTable("figure", "measured", "goal", "", "compared with");
        figures.forEach(figure ->
                table.row(figure.what(), figure.shown(), figure.goalShown(), figure.verdict(), figure.note()));
        return conditions.markdown() + "- " + sizes + "\n\n" + table.markdown();
    }

    /** Writes the figures as JSON. */
    public void write(Path file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("startedAt", conditions.startedAt().toString());
        data.put("processor", conditions.processor());
        data.put("cores", conditions.cores());
        data.put("jdk", conditions.jdk());
        data.put("load", conditions.load());
        data.put("sizes", sizes);
        data.put("figures", figures.stream().map(Figure::data).toList());
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file, data);
    }
}
