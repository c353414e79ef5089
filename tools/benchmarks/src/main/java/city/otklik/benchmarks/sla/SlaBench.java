package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.report.RunConditions;
import city.otklik.benchmarks.sla.Intake.Taken;
import city.otklik.time.CityClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures the SLA service as the figures to reach ask. */
public final class SlaBench {

    /** What can be measured by itself. */
    public static final List<String> PARTS =
            List.of("intake", "firing", "burst", "growth", "restart", "calendar", "rivals");

    /** Numbers of cases that no part comes near. */
    private static final long LIVES = 1_000_000_000L;

    private static final long FIRING = 2_000_000_000L;
    private static final long BURST = 3_000_000_000L;

    private final Path home;
    private final Sizes sizes;
    private final Set<String> parts;
    private final SlaReport report;
    private final GrowthChart chart = new GrowthChart();

    /**
     * @param home folder for everything it writes while it runs
     * @param quick small sizes, to see that everything works
     * @param others sizes other than those, by name
     * @param parts those of {@link #PARTS} that are wanted
     * @param progress is given every figure as it is found
     */
    public SlaBench(
            Path home, boolean quick, Map<String, Integer> others, Set<String> parts, Consumer<String> progress) {
        this.home = home;
        this.parts = parts;
        sizes = (quick ? Sizes.quick() : Sizes.full()).with(others);
        report = new SlaReport(RunConditions.of(CityClock.wall()), sizes.toString(), progress);
    }

    /** @throws WrongAnswerException when something was not done that should have been, or done that should not */
    public SlaReport run() {
        if (wants("intake") || wants("firing") || wants("burst")) {
            try (Stage stage = Stage.open(home, sizes)) {
                Intake intake = new Intake(stage, LIVES);
                intake.lives(sizes.warmUp());
                intake(intake);
                firing(stage);
                burst(stage);
            }
        }
        if (wants("growth") || wants("restart") || wants("calendar")) {
            try (Stage stage = Stage.open(home, sizes)) {
                scale(stage);
            }
        }
        if (wants("rivals")) {
            new Rivals(home, sizes, report).run();
        }
        return report;
    }

    /** The chart of cost against open cases, null where growth was not measured. */
    public @Nullable GrowthChart chart() {
        return chart.isEmpty() ? null : chart;
    }

    private boolean wants(String part) {
        return parts.contains(part);
    }

    private void intake(Intake intake) {
        if (!wants("intake")) {
            return;
        }
        intake.openings(sizes.warmUp());
        Taken lives = intake.lives(sizes.intakeCases());
        report.add(Figure.atLeast(30_000, "facts taken in, whole lives", lives.perSecond(), "/s", cost(lives)));
        Taken openings = intake.openings(sizes.armed());
        report.add(Figure.atLeast(30_000, "facts taken in, openings only", openings.perSecond(), "/s", cost(openings)));
        report.add(Figure.of("deadlines armed by openings", openings.saidPerSecond(), "/s", ""));
    }

    static String cost(Taken taken) {
        return String.format(
                Locale.ROOT,
                "%,d facts, %,d said in %.1f s; µs of CPU a fact: service %.1f, with broker %.1f; CPU-s %.1f + %.1f",
                taken.facts(),
                taken.said(),
                taken.seconds(),
                taken.serviceMicros(),
                taken.micros(),
                taken.cpu().sla(),
                taken.cpu().broker());
    }

    private void firing(Stage stage) {
        if (!wants("firing")) {
            return;
        }
        Stage.Cpu before = stage.cpu();
        Lags lags = new Firing(stage).run(FIRING, sizes.duePerSecond(), sizes.dueSeconds());
        Stage.Cpu cpu = stage.cpu().since(before);
        report.add(Figure.atMost(
                1.5,
                "firing lag, 99th of 100",
                lags.seconds(0.99),
                "s",
                String.format(
                        Locale.ROOT,
                        "%,d due at %,d/s, none early; median %.2f s, worst %.2f s; CPU-s %.1f + %.1f; clock lost %d ms",
                        lags.count(),
                        sizes.duePerSecond(),
                        lags.seconds(0.5),
                        lags.seconds(1),
                        cpu.sla(),
                        cpu.broker(),
                        stage.clockLost().toMillis())));
    }

    private void burst(Stage stage) {
        if (!wants("burst")) {
            return;
        }
        Burst.Result result = new Burst(stage).run(BURST, sizes.atOnce(), sizes.factsMeanwhile());
        report.add(Figure.atMost(
                5,
                "due at one instant, last event",
                result.last(),
                "s",
                String.format(
                        Locale.ROOT,
                        "%,d due, median %.2f s",
                        sizes.atOnce(),
                        result.lags().seconds(0.5))));
        report.add(Figure.atMost(
                1,
                "new facts meanwhile, 99th of 100",
                result.passing().seconds(0.99),
                "s",
                String.format(
                        Locale.ROOT,
                        "%,d facts at %,d/s, median %.2f s, worst %.2f s",
                        result.passing().count(),
                        sizes.factsMeanwhile(),
                        result.passing().seconds(0.5),
                        result.passing().seconds(1))));
    }

    private void scale(Stage stage) {
        OpenCity city = new OpenCity(stage);
        Intake intake = new Intake(stage, LIVES);
        Growth growth = new Growth(stage, city, intake, sizes, report, chart);
        if (wants("growth")) {
            growth.measure(sizes.open() / 100);
        }
        city.growTo(sizes.open() / 10);
        if (wants("growth")) {
            growth.measure(sizes.open() / 10);
        }
        restart(city, intake, 3);
        city.growTo(sizes.open());
        if (wants("growth")) {
            growth.measure(sizes.open());
            growth.conclude();
        }
        restart(city, intake, 15);
        if (wants("calendar")) {
            double seconds = city.makeTomorrowADayOff();
            report.add(Figure.atMost(
                    10,
                    "change of calendar",
                    seconds,
                    "s",
                    String.format(
                            Locale.ROOT, "%,d running, a tenth of them moved, no other said anything", city.size())));
        }
    }

    private void restart(OpenCity city, Intake intake, double goal) {
        if (!wants("restart")) {
            return;
        }
        OpenCity.Restarted restarted = city.restart(() -> intake.lives(600));
        report.add(Figure.atMost(
                goal,
                String.format(Locale.ROOT, "restart with %,d open cases", city.size()),
                restarted.live(),
                "s",
                String.format(
                        Locale.ROOT,
                        "%,d records of the changelog read in %.1f s",
                        restarted.records(),
                        restarted.restored())));
    }
}
