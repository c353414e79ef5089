package city.otklik.city.commands;

import city.otklik.city.faults.FaultRun;
import city.otklik.city.faults.FaultTable;
import city.otklik.cli.commands.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The city under faults, a program of its own: {@code deploy/checks/faults} runs it. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Runs a city of its own under faults and checks that nothing was lost or done twice.")
public final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--nightly", description = "200 kills and 1,000 messages, an hour or more; else some minutes.")
    private boolean nightly;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of an earlier run, to repeat it.")
    private @Nullable Long seed;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WORDS",
            description = "Only faults whose names contain one of these, such as \"store hung,kill -9\".")
    private List<String> only = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each fault but a kill strikes (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "A new folder for its state (default: a temporary one).")
    private @Nullable Path data;

    @Option(names = "--write", paramLabel = "FILE", description = "A page to put the table into, between its marks.")
    private @Nullable Path page;

    public static void main(String[] args) {
        Program.main(new FaultsCommand(), args);
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        FaultRun.Plan plan = nightly ? FaultRun.Plan.nightly(only, rounds) : FaultRun.Plan.ofEveryBuild(only, rounds);
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        Path root = data == null ? Files.createTempDirectory("otklik-faults") : data;
        System.out.println("State and logs in " + root);
        FaultTable table = new FaultRun(plan, chosen, System.out).run(root);
        if (page != null) {
            table.writeInto(page, (nightly ? "The nightly form" : "The short form") + ", seed " + chosen);
        }
        if (!table.problems().isEmpty()) {
            return 1;
        }
        if (data == null) {
            // Kept only where there is something to look for.
            FileSystemUtils.deleteRecursively(root);
        }
        return 0;
    }
}
