package city.otklik.cli.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** What a command printed and its exit code. */
public record CommandOutput(int code, String out, String err) {

    /** Runs a command as the script would. */
    public static CommandOutput by(String... arguments) {
        return with(Map.of(), arguments);
    }

    /** The same with an environment that holds passwords or tokens. */
    public static CommandOutput with(Map<String, String> environment, String... arguments) {
        CommandLine commands = new CommandLine(new OtklikCommand());
        commands.getCommandSpec().removeSubcommand("calendar");
        commands.addSubcommand("calendar", new CommandLine(new CalendarCommand(environment)));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(commands, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandOutput(code, out.toString(), err.toString());
    }
}
