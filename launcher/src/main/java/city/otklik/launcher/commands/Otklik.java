package city.otklik.launcher.commands;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the otklik script. */
@Command(
        name = "otklik",
        mixinStandardHelpOptions = true,
        version = "otklik 0.1",
        description = "Answers citizens' messages from social networks within nine working hours.",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            FeedCommand.class,
            FactsCommand.class,
            DeadlineCommand.class,
            WorktimeCommand.class,
            CalendarCommand.class,
        })
public final class Otklik implements Runnable {

    public static void main(String[] args) {
        // One Logback configuration for all the contexts of this process; each Boot would bring its own otherwise.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int status = new CommandLine(new Otklik())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("otklik: " + e.getMessage());
                    org.slf4j.LoggerFactory.getLogger(Otklik.class).error("The command broke off", e);
                    return 1;
                })
                .execute(args);
        // Libraries leave threads behind that are no daemons; what had to be stopped is stopped by now.
        System.exit(status);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
