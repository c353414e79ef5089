package city.otklik.city.commands;

import city.otklik.city.calendars.CalendarCounter;
import city.otklik.city.log.NoRunningSystem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
            DeadLettersCommand.class,
            DeadlineCommand.class,
            WorktimeCommand.class,
            CalendarCommand.class,
        },
        footer =
                "%nThe script knows three more: build, test (everything, as CI does it) and bench (./otklik bench --help).")
public final class Otklik implements Runnable {

    private static final int INTERRUPTED = 130;
    private static final Logger LOG = LoggerFactory.getLogger(Otklik.class);

    public static void main(String[] args) {
        // One Logback configuration for all the contexts of this process; each Boot would bring its own otherwise.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Russian texts must come out right in a terminal or a pipe that says nothing of its encoding.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        // Libraries leave threads behind that are no daemons; what had to be stopped is stopped by now.
        System.exit(status);
    }

    /** @return the exit code: 0 done, 1 refused or failed with a message on {@code err}, 2 a line nobody understands */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new CommandLine(new Otklik()), out, err, args);
    }

    static int run(CommandLine commands, PrintWriter out, PrintWriter err, String... args) {
        return commands.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof InterruptedException) {
                        return INTERRUPTED;
                    }
                    LOG.error("The command broke off", e);
                    line.getErr().println(words(e));
                    return 1;
                })
                .execute(args);
    }

    private static String words(Exception e) {
        boolean ours = e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof NoRunningSystem
                || e instanceof CalendarCounter.Refused;
        String message = e.getMessage();
        if (!ours || message == null) {
            return "otklik: " + e + "; more of it in " + System.getProperty("otklik.log.file", "the log");
        }
        // A list of problems is read line by line, by editors too: file:line: what is wrong.
        return message.indexOf('\n') < 0 ? "otklik: " + message : message;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
