package city.otklik.benchmarks.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a fact costs, and how much memory a case, as the open cases grow in number. */
final class Growth {

    private final Stage stage;
    private final OpenCity city;
    private final Intake intake;
    private final Sizes sizes;
    private final SlaReport report;
    private final GrowthChart chart;
    private final List<Point> points = new ArrayList<>();

    private record Point(long open, double micros, long heap) {}

    Growth(Stage stage, OpenCity city, Intake intake, Sizes sizes, SlaReport report, GrowthChart chart) {
        this.stage = stage;
        this.city = city;
        this.intake = intake;
        this.sizes = sizes;
        this.report = report;
        this.chart = chart;
    }

    void measure(int open) {
        city.growTo(open);
        intake.lives(sizes.warmUp());
        long heap = stage.sla().heapInUse();
        Intake.Taken taken = intake.lives(sizes.intakeCases() / 2);
        points.add(new Point(open, taken.micros(), heap));
        chart.add(open, taken.serviceMicros(), taken.micros());
        report.add(Figure.of(
                String.format(Locale.ROOT, "cost of a fact with %,d open cases", open),
                taken.micros(),
                "µs",
                String.format(
                        Locale.ROOT,
                        "%s; heap in use %,d MiB; %,.0f facts/s",
                        SlaBench.cost(taken),
                        heap >> 20,
                        taken.perSecond())));
    }

    void conclude() {
        Point first = points.getFirst();
        Point last = points.getLast();
        report.add(Figure.atMost(
                1.5,
                String.format(Locale.ROOT, "cost with %,d against %,d open cases", last.open(), first.open()),
                last.micros() / first.micros(),
                "times",
                ""));
        report.add(Figure.atMost(
                1.5,
                "heap an open case",
                (last.heap() - first.heap()) / 1024.0 / (last.open() - first.open()),
                "KiB",
                "growth of the heap after a full collection, closed cases of the measurement included"));
    }
}
