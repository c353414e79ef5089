package city.otklik.cli.commands;

import city.otklik.cli.connection.RunningCity;
import city.otklik.messaging.text.ShownText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** How a program of commands is run: encoding, log, exit code and error messages. */
public final class Program {

    private static final int INTERRUPTED = 130;

    private Program() {}

    /** Runs the program and ends the process. */
    public static void main(Object command, String... args) {
        // One Logback configuration for all the contexts of this process; each Boot would bring its own otherwise.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Russian texts must come out right in a terminal or a pipe that says nothing of its encoding.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(
                new CommandLine(command).setDefaultValueProvider(RunningCity.ofThisFolder()),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        // Libraries leave threads behind that are no daemons; what had to be stopped is stopped by now.
        System.exit(status);
    }

    /** @return the exit code: 0 done, 1 refused or failed with a message on {@code err}, 2 a line nobody understands */
    public static int run(CommandLine commands, PrintWriter out, PrintWriter err, String... args) {
        return commands.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof InterruptedException) {
                        return INTERRUPTED;
                    }
                    // Taken only now: a command that needs no log starts faster without one.
                    LoggerFactory.getLogger(Program.class).error("The command failed", e);
                    line.getErr().println(ShownText.lines(message(e)));
                    return 1;
                })
                .execute(args);
    }

    private static String message(Exception e) {
        boolean ours = e instanceof IllegalArgumentException || e instanceof IllegalStateException;
        String message = e.getMessage();
        if (!ours || message == null) {
            return "otklik: " + e + "; more of it in " + System.getProperty("otklik.log.file", "the log");
        }
        // A list of problems is read line by line, by editors too: file:line: what is wrong.
        return message.indexOf('\n') < 0 ? "otklik: " + message : message;
    }
}
