package city.otklik.city.commands;

import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.CitySettings;
import city.otklik.city.stack.CityUsers;
import city.otklik.city.stack.DataFolder;
import city.otklik.city.stack.EmbeddedCity;
import city.otklik.city.stack.ReadinessClient;
import city.otklik.cli.connection.RunningCity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything up on this machine, in the machine's own time. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Starts the whole system on this machine.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--data", paramLabel = "FOLDER", description = "Where state is kept (default: .otklik/run).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (DataFolder folder = DataFolder.open(CityOptions.orDefault(data, "run"))) {
            Map<String, String> passwords = CityUsers.create(folder);
            Addresses addresses = options.addresses(folder);
            CitySettings settings = new CitySettings(addresses, false, options.separate(), Duration.ofSeconds(120));
            EmbeddedCity city = EmbeddedCity.start(settings, folder, part -> System.out.println("  up: " + part));
            Path announced = CityOptions.home().resolve(".otklik");
            RunningCity.write(announced, addresses.brokers(), addresses.registryUrl(), addresses.byName());
            Shutdown.before(
                    () -> {
                        RunningCity.forget(announced);
                        city.close();
                    },
                    stopped);
            table(addresses, passwords);
            stopped.await();
            return 0;
        }
    }

    private static void table(Addresses addresses, Map<String, String> passwords) {
        System.out.println();
        for (CityPart service : CityPart.values()) {
            System.out.printf(
                    "  %-12s %s   health: %s%n",
                    service.title(),
                    addresses.of(service),
                    addresses.managementOf(service) + ReadinessClient.path(service));
        }
        System.out.printf("  %-12s %s%n", "broker", addresses.brokers());
        System.out.printf("  %-12s %s%n", "registry", addresses.registryUrl());
        if (!passwords.isEmpty()) {
            System.out.println("\n  Passwords, shown this once:");
            passwords.forEach((login, password) -> System.out.printf("    %-12s %s%n", login, password));
        }
        System.out.println(
                "\n  Push messages:  ./otklik feed samples/messages.jsonl      Read the log:  ./otklik facts --follow");
        System.out.println("  Ctrl-C stops everything.");
    }
}
