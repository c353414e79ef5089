package city.otklik.benchmarks.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Benchmarks against what else could do the same work; run by {@code ./otklik bench}. */
@Command(
        name = "otklik bench",
        mixinStandardHelpOptions = true,
        description = "Compares Otklik with what else could do the same work.",
        subcommands = {
            BenchWorktime.class,
            BenchSla.class,
        })
public final class Bench implements Runnable {

    public static void main(String[] args) {
        int status = new CommandLine(new Bench())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    e.printStackTrace(line.getErr());
                    return 1;
                })
                .execute(args);
        // Libraries under measurement leave threads behind that are no daemons.
        System.exit(status);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
