package city.otklik.city.faults;

import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.CitySettings;
import city.otklik.city.stack.CityUsers;
import city.otklik.city.stack.DataFolder;
import city.otklik.city.stack.PartProcess;
import city.otklik.city.stack.SeparateCity;
import city.otklik.cli.connection.RegistryConnection;
import city.otklik.cli.feed.CuratorFeed;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.messaging.wire.AvroWire;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs a city under faults and says what was not whole afterwards. The same seed gives the same faults in the same order. */
public final class FaultRun {

    private static final Duration READY = Duration.ofMinutes(4);
    private static final CountDownLatch AT_ONCE = new CountDownLatch(0);

    /**
     * How much is done.
     *
     * @param kills so many processes are killed
     * @param together at most so many of them at the same time
     * @param killMessages messages fed meanwhile
     * @param rounds how often each other fault strikes
     * @param messages fed with each of these
     * @param questions clarifications that are open while the network hangs
     * @param length how long a fault lasts
     * @param quick whether only what fits into every build is done, and looked at in the end
     * @param only parts of the names of the faults to be had; empty: all
     */
    public record Plan(
            int kills,
            int together,
            int killMessages,
            int rounds,
            int messages,
            int questions,
            Duration length,
            boolean quick,
            List<String> only) {

        public Plan {
            only = List.copyOf(only);
        }

        /** Some minutes, in every build. */
        public static Plan ofEveryBuild(List<String> only, int rounds) {
            return new Plan(9, 3, 24, rounds, 3, 4, Duration.ofSeconds(6), true, only);
        }

        /** An hour or more. */
        public static Plan nightly(List<String> only, int rounds) {
            return new Plan(200, 3, 1_000, rounds, 12, 200, Duration.ofSeconds(20), false, only);
        }

        private boolean wants(Fault fault) {
            return only.isEmpty() ? fault.quick() || !quick : only.stream().anyMatch(fault.name()::contains);
        }
    }

    private final Plan plan;
    private final long seed;
    private final PrintStream out;
    private final Random random;
    private final FaultTable table = new FaultTable();
    private final List<Life> lives = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private int fed;

    /** @param out where it says what happens */
    public FaultRun(Plan plan, long seed, PrintStream out) {
        this.plan = plan;
        this.seed = seed;
        this.out = out;
        this.random = new Random(seed);
    }

    /**
     * Runs it in {@code root}, a new folder.
     *
     * @return the table and the problems
     */
    public FaultTable run(Path root) throws InterruptedException {
        out.println("Seed " + seed);
        try (DataFolder data = DataFolder.open(root);
                SmallDisk storeDisk = new SmallDisk(root.resolve("store-disk"), "1g");
                SmallDisk smallDisk = new SmallDisk(root.resolve("small-disk"), "128m")) {
            Map<String, String> passwords = CityUsers.createForDemo(data);
            Addresses addresses = Addresses.keptIn(data);
            CitySettings settings = new CitySettings(addresses, false, Set.of(), READY);
            try (SeparateCity city = new SeparateCity(settings, data, root)) {
                city.start();
                out.println("The city is up");
                Map<String, String> login = Map.of("bootstrap.servers", addresses.brokers());
                AvroWire wire = new AvroWire(RegistryConnection.at(addresses.registryUrl()));
                FaultsClient calls = new FaultsClient(passwords);
                NetworkCitizens network = new NetworkCitizens(calls, addresses.of(CityPart.SIMULATOR));
                try (CuratorFeed feed = new CuratorFeed(login, wire);
                        FaultLog log = new FaultLog(addresses.brokers(), wire)) {
                    Life.World world =
                            new Life.World(addresses.byName(), calls, network, feed, log, "faults-" + seed, READY);
                    Faults faults = new Faults(
                            city,
                            calls,
                            network,
                            plan.length(),
                            storeDisk,
                            smallDisk,
                            new SteppedClock(root.resolve("clock-step")));
                    PlantedRecords.plant(addresses.brokers());
                    strikeAll(faults, city, world, new Checks(world, addresses.brokers()));
                } catch (StuckException e) {
                    // Nothing that comes after it could be believed.
                    table.found("the run", List.of(String.valueOf(e.getMessage())));
                }
            }
        }
        table.fed(fed);
        out.println(table.text());
        table.problems().forEach(out::println);
        return table;
    }

    private void strikeAll(Faults faults, SeparateCity city, Life.World world, Checks checks)
            throws InterruptedException {
        List<Fault> kills = killsInOrder(faults);
        for (int done = 0; done < kills.size(); ) {
            int together = Math.min(kills.size() - done, 1 + random.nextInt(plan.together()));
            List<Fault> now = kills.subList(done, done + together);
            done += together;
            strike(now, plan.killMessages() * done / kills.size() - fed, faults, city, world);
        }
        if (!kills.isEmpty()) {
            check("all kills", checks);
        }
        for (Fault fault : faults.others().stream().filter(plan::wants).toList()) {
            if (!fault.missing().isEmpty()) {
                table.notTried(fault.name(), fault.missing());
                continue;
            }
            for (int round = 0; round < plan.rounds(); round++) {
                if (fault.name().equals(Faults.NETWORK_HANGS)) {
                    ask(fault, faults, city, world);
                } else {
                    strike(List.of(fault), plan.messages(), faults, city, world);
                }
            }
            if (!plan.quick()) {
                check(fault.name(), checks);
            }
        }
        if (!lives.isEmpty()) {
            check("all other faults", checks);
        }
        for (PartProcess part : city.parts()) {
            if (part.endedByItself() > 0) {
                out.println(part.title() + " ended by itself " + part.endedByItself() + " times");
            }
        }
    }

    /** Each part is killed as often as any other, in an order of each round's own. */
    private List<Fault> killsInOrder(Faults faults) {
        List<Fault> kills = faults.kills().stream().filter(plan::wants).toList();
        List<Fault> order = new ArrayList<>();
        while (!kills.isEmpty() && order.size() < plan.kills()) {
            List<Fault> round = new ArrayList<>(kills);
            Collections.shuffle(round, random);
            order.addAll(round.subList(0, Math.min(round.size(), plan.kills() - order.size())));
        }
        return order;
    }

    private void strike(List<Fault> together, int messages, Faults faults, SeparateCity city, Life.World world)
            throws InterruptedException {
        IntStream.range(0, messages)
                .forEach(i -> begin(world, Life.Kind.values()[fed % Life.Kind.values().length], AT_ONCE));
        Thread.sleep(random.nextInt((int) plan.length().toMillis() / 2));
        strikeNow(together, faults, city, world);
    }

    /** Strikes while the citizens owe us replies. */
    private void ask(Fault fault, Faults faults, SeparateCity city, Life.World world) throws InterruptedException {
        CountDownLatch mayReply = new CountDownLatch(1);
        List<Life> asked = IntStream.range(0, plan.questions())
                .mapToObj(i -> begin(world, Life.Kind.CLARIFIED, mayReply))
                .toList();
        long end = System.nanoTime() + READY.toNanos();
        while (!asked.stream().allMatch(life -> life.isAsked() || life.isEnded()) && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(500));
        }
        out.println(asked.stream().filter(Life::isAsked).count() + " questions are open");
        IntStream.range(0, plan.messages()).forEach(i -> begin(world, Life.Kind.PLAIN, AT_ONCE));
        strikeNow(List.of(fault), faults, city, world);
        mayReply.countDown();
    }

    private Life begin(Life.World world, Life.Kind kind, CountDownLatch mayReply) {
        Life life = new Life(world, ++fed, kind, random.nextLong(), mayReply);
        lives.add(life);
        threads.add(Thread.ofPlatform().daemon().name(life.messageId()).start(life));
        return life;
    }

    private void strikeNow(List<Fault> together, Faults faults, SeparateCity city, Life.World world)
            throws InterruptedException {
        int inFlight = (int) lives.stream().filter(life -> !life.isEnded()).count();
        String names = together.stream().map(Fault::name).collect(Collectors.joining(", "));
        try {
            for (Fault fault : together) {
                fault.strike().at(random);
            }
            long over = System.nanoTime();
            city.awaitReady(Set.of());
            awaitClocks(begin(world, Life.Kind.PLAIN, AT_ONCE), world);
            Duration recovery = Duration.ofNanos(System.nanoTime() - over);
            together.forEach(fault -> table.struck(fault.name(), inFlight, recovery));
            out.printf(
                    "%s: %d messages in flight, recovered after %.1f s%n",
                    names, inFlight, recovery.toMillis() / 1_000.0);
        } catch (IllegalStateException e) {
            throw new StuckException(names + ": it did not recover: " + e.getMessage());
        } finally {
            table.found(names, faults.takeProblems());
        }
    }

    private static void awaitClocks(Life probe, Life.World world) throws InterruptedException {
        long end = System.nanoTime() + READY.toNanos();
        while (!world.log().has(probe.caseId(), ExecutorAppointed.class, any -> true)
                || !world.log().has(probe.caseId(), DeadlineSet.class, any -> true)) {
            if (System.nanoTime() > end) {
                throw new StuckException("a message fed afterwards has no executor or no clocks");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /** Lets all lives come to their ends and looks at everything. */
    private void check(String fault, Checks checks) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(READY.multipliedBy(3));
            thread.interrupt();
            thread.join();
        }
        List<String> problems = checks.problems(lives);
        out.println("After " + fault + ": " + lives.size() + " lives looked at, " + problems.size() + " problems");
        problems.forEach(out::println);
        table.found(fault, problems);
        lives.clear();
        threads.clear();
    }
}
