package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.report.CpuTime;
import city.otklik.benchmarks.sla.rivals.Contest;
import city.otklik.benchmarks.sla.rivals.DbScheduler;
import city.otklik.benchmarks.sla.rivals.Floor;
import city.otklik.benchmarks.sla.rivals.Postgres;
import city.otklik.benchmarks.sla.rivals.Quartz;
import city.otklik.benchmarks.sla.rivals.Rival;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** The arm rate compared with that of the schedulers on PostgreSQL and of the loop that computes nothing. */
final class Rivals {

    private static final int PARTITIONS = 12;

    private final Path home;
    private final Sizes sizes;
    private final SlaReport report;
    private double best;
    private double bestByFact;

    Rivals(Path home, Sizes sizes, SlaReport report) {
        this.home = home;
        this.sizes = sizes;
        this.report = report;
    }

    void run() {
        double ours = ours();
        try (Postgres postgres = Postgres.start()) {
            try (Rival rival = new DbScheduler(postgres)) {
                measure(rival, postgres);
            }
            try (Rival rival = new Quartz(postgres)) {
                measure(rival, postgres);
            }
        }
        report.add(Figure.atLeast(
                3, "arm rate against the best SQL scheduler", ours / best, "times", "which arms a thousand at a time"));
        report.add(Figure.of(
                "the same, fact by fact", ours / bestByFact, "times", "each fact's two deadlines in a transaction"));
    }

    private double ours() {
        try (Stage stage = Stage.open(home, sizes)) {
            Intake intake = new Intake(stage, 1);
            intake.lives(sizes.warmUp() / 2);
            intake.openings(sizes.warmUp());
            Floor floor = new Floor(stage.broker().address(), PARTITIONS);
            Intake.Taken ours = intake.openings(sizes.armed());
            report.add(Figure.of("sla-service arms", ours.saidPerSecond(), "/s", SlaBench.cost(ours)));
            stage.sla().pause();
            floor.run();
            double cpu = CpuTime.seconds();
            Stage.Cpu before = stage.cpu();
            Floor.Result result = floor.run();
            double floorRate = result.records() / result.seconds();
            report.add(Figure.of(
                    "the floor: reading and writing as much",
                    floorRate,
                    "facts/s",
                    String.format(
                            Locale.ROOT,
                            "sla-service reaches %.0f %% of it; CPU-s %.1f + %.1f",
                            100 * ours.perSecond() / floorRate,
                            CpuTime.seconds() - cpu,
                            stage.cpu().since(before).broker())));
            return ours.saidPerSecond();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void measure(Rival rival, Postgres postgres) {
        double cpu = CpuTime.seconds() + postgres.cpuSeconds();
        Contest.Result result = new Contest(rival).run(sizes.armed(), sizes.armed() / 20);
        best = Math.max(best, result.armedPerSecond());
        bestByFact = Math.max(bestByFact, result.armedByFact());
        report.add(Figure.of(
                rival.name() + " arms",
                result.armedPerSecond(),
                "/s",
                String.format(
                        Locale.ROOT,
                        "up to %,d in batches of 1,000 on two threads; %,.0f/s by twos on eight; fires %,.0f/s of %,d due at"
                                + " once, gate passed; CPU-s of all of it %.1f",
                        sizes.armed(),
                        result.armedByFact(),
                        result.firedPerSecond(),
                        sizes.armed() / 20,
                        CpuTime.seconds() + postgres.cpuSeconds() - cpu)));
    }
}
