package city.otklik.city.commands;

import city.otklik.city.stack.Addresses;
import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.CitySettings;
import city.otklik.city.stack.DataFolder;
import city.otklik.city.stack.EmbeddedCity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rebuilds a service's cases of a stopped embedded city. In containers the service's jar is started with --rebuild. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Rebuilds the cases of one service from the log.",
        footer = "%nThe city must be stopped. Exit code 0: rebuilt, or the same; 1: differs, or refused.")
final class RebuildCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "intake, routing, approval or publishing.")
    private String service = "";

    @Option(names = "--check", description = "Only compare; change nothing.")
    private boolean check;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Data folder of the city (default: .otklik/run).")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        CityPart part = part(service);
        Path root = CityOptions.orDefault(data, "run");
        if (!DataFolder.isUsed(root)) {
            throw new IllegalArgumentException(
                    "--data: " + root + " holds no city: name the data folder of a city that ran before");
        }
        try (DataFolder folder = DataFolder.open(root)) {
            CitySettings settings =
                    new CitySettings(Addresses.free(), Files.exists(folder.clock()), Set.of(), Duration.ofSeconds(120));
            int status = EmbeddedCity.rebuild(part, check, settings, folder);
            PrintWriter screen = status == 0
                    ? spec.commandLine().getOut()
                    : spec.commandLine().getErr();
            screen.println(part.title() + ": " + outcome(status) + " Log: " + folder.logOf(part));
            return status == 0 ? 0 : 1;
        }
    }

    private String outcome(int status) {
        return switch (status) {
            case 0 -> check ? "the cases are the same as in the log." : "the cases were rebuilt from the log.";
            case 1 ->
                check
                        ? "the cases differ from the log, or the comparison was refused."
                        : "the rebuild was refused; nothing was changed.";
            default -> "the service failed with exit code " + status + ".";
        };
    }

    private static CityPart part(String name) {
        if (name.equals(CityPart.SLA.title())) {
            throw new IllegalArgumentException("SERVICE: sla needs no rebuild: it restores its state from its own"
                    + " changelog at every start; name another service");
        }
        return Arrays.stream(CityPart.values())
                .filter(part -> part.hasStore() && part.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("SERVICE: there is no service \"" + name
                        + "\" whose cases can be rebuilt: name one of "
                        + Arrays.stream(CityPart.values())
                                .filter(CityPart::hasStore)
                                .map(CityPart::title)
                                .collect(Collectors.joining(", "))));
    }
}
