package city.otklik.city.commands;

import city.otklik.city.demo.Demo;
import city.otklik.city.demo.DemoCity;
import city.otklik.city.demo.play.DemoWeek;
import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CitySettings;
import city.otklik.city.stack.CityUsers;
import city.otklik.city.stack.DataFolder;
import city.otklik.city.stack.EmbeddedCity;
import city.otklik.city.stack.ReadinessClient;
import city.otklik.cli.connection.RegistryConnection;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.time.DemoClockUpdater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A working week in a demo city. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays a working week over ten stories and checks each outcome against the regulation.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE_REMOTE = Duration.ofMinutes(15);

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "600",
            description =
                    "Seconds of city time in a second while everybody waits, at most 600 (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the outcome as JSON.")
    private @Nullable Path report;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where state is kept (default: .otklik/demo).")
    private @Nullable Path data;

    @Option(
            names = "--resume",
            arity = "0..1",
            fallbackValue = "true",
            description = "Resume a stopped demo instead of starting a new one.")
    private boolean resume;

    @Option(
            names = "--city",
            paramLabel = "FILE",
            description = "Play in a new city that runs elsewhere and is described in FILE, not in an embedded one.")
    private @Nullable Path cityFile;

    @Override
    public Integer call() throws InterruptedException {
        if (cityFile != null) {
            return playIn(CityFile.read(cityFile));
        }
        Path root = CityOptions.orDefault(data, "demo");
        try (DataFolder folder = DataFolder.open(root)) {
            if (!resume) {
                clear(root);
            }
            Map<String, String> passwords = CityUsers.createForDemo(folder);
            Addresses addresses = options.addresses(folder);
            CitySettings settings = new CitySettings(addresses, true, options.separate(), Duration.ofSeconds(120));
            System.out.println("Starting the demo city, logs in " + System.getProperty("otklik.log.file"));
            try (DemoClockUpdater clock = DemoClockUpdater.keep(folder.clock(), DemoWeek.BEGINS, 1);
                    EmbeddedCity city =
                            EmbeddedCity.start(settings, folder, part -> System.out.println("  up: " + part))) {
                Map<String, String> login = Map.of("bootstrap.servers", addresses.brokers());
                AvroWire wire = new AvroWire(RegistryConnection.at(addresses.registryUrl()));
                return play(new DemoCity(addresses.byName(), login, login, wire, passwords), clock);
            }
        }
    }

    /** The services of a city elsewhere can start once its clock runs: early enough for all to be up when the week begins. */
    private int playIn(CityFile there) throws InterruptedException {
        Instant early = DemoWeek.BEGINS.minus(PATIENCE_REMOTE);
        try (DemoClockUpdater clock = DemoClockUpdater.keep(there.clock(), early, 1)) {
            System.out.println("The demo clock runs in " + there.clock() + ", waiting for the city");
            DemoCity city = there.city();
            ReadinessClient.await(there.health(), PATIENCE_REMOTE);
            System.out.println("  up: ready");
            return play(city, clock);
        }
    }

    private int play(DemoCity city, DemoClockUpdater clock) throws InterruptedException {
        return Demo.play(city, clock, speed, System.out, System.console() != null, report) ? 0 : 1;
    }

    private static void clear(Path root) {
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                if (!entry.equals(root) && !entry.endsWith("lock")) {
                    Files.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + root, e);
        }
    }
}
