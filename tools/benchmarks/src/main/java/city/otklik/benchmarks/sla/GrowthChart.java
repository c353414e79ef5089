package city.otklik.benchmarks.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Processor time a fact against open cases, as SVG; open cases on a scale of powers of ten. */
public final class GrowthChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int BOTTOM = 50;
    private static final int TOP = 50;
    private static final int RIGHT = 30;

    private record Point(long open, double service, double all) {}

    private final List<Point> points = new ArrayList<>();

    /**
     * @param service microseconds of the service's processor time a fact
     * @param all the broker's included
     */
    void add(long open, double service, double all) {
        points.add(new Point(open, service, all));
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Writes the chart. */
    public void write(Path file) {
        try {
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n".formatted(WIDTH, HEIGHT));
        text(svg, LEFT, 22, "start", "Processor time a fact (µs) against open cases");
        double step = step();
        for (double value = 0; value <= highest(); value += step) {
            line(svg, LEFT, y(value), WIDTH - RIGHT, y(value), "#ddd");
            text(svg, LEFT - 8, y(value) + 4, "end", String.format(Locale.ROOT, "%.0f", value));
        }
        for (Point point : points) {
            text(svg, x(point.open()), HEIGHT - BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,d", point.open()));
        }
        series(svg, "#1f6feb", "service", true);
        series(svg, "#9a6700", "service and broker", false);
        return svg.append("</svg>\n").toString();
    }

    private void series(StringBuilder svg, String colour, String name, boolean service) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double value = service ? point.service() : point.all();
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.open()), y(value)));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                    x(point.open()),
                    y(value),
                    colour));
            text(svg, x(point.open()), y(value) - 9, "middle", String.format(Locale.ROOT, "%.1f", value));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                .formatted(path.toString().strip(), colour));
        int row = service ? 0 : 1;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"4\" fill=\"%s\"/>\n"
                .formatted(LEFT + 130 * row, HEIGHT - 14, colour));
        text(svg, LEFT + 18 + 130 * row, HEIGHT - 9, "start", name);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private double highest() {
        double most = points.stream().mapToDouble(Point::all).max().orElse(1);
        return Math.ceil(most * 1.2 / step()) * step();
    }

    private double step() {
        double most = points.stream().mapToDouble(Point::all).max().orElse(1);
        return most > 40 ? 20 : most > 10 ? 10 : 2;
    }

    private double x(long open) {
        double least = Math.log10(points.getFirst().open());
        double most = Math.log10(points.getLast().open());
        double share = most > least ? (Math.log10(open) - least) / (most - least) : 0.5;
        return LEFT + 40 + share * (WIDTH - LEFT - RIGHT - 80);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / highest() * (HEIGHT - BOTTOM - TOP);
    }
}
