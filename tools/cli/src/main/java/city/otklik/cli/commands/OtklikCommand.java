package city.otklik.cli.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an operator types. */
@Command(
        name = "otklik",
        mixinStandardHelpOptions = true,
        version = "otklik 0.1",
        description = "Answers citizens' messages from social networks within nine working hours.",
        subcommands = {
            FeedCommand.class,
            FactsCommand.class,
            DeadLettersCommand.class,
            DeadlineCommand.class,
            WorktimeCommand.class,
            CalendarCommand.class,
        },
        footerHeading = "Commands of the whole system on this machine:%n",
        footer = {
            "  run           Starts the whole system on this machine.",
            "  demo          Plays a working week over ten stories and checks each outcome",
            "                  against the regulation.",
            "  rebuild       Rebuilds the cases of one service from the log.",
            "  users         Lists the users of this machine's system, or gives one a new password.",
            "Commands of the build:",
            "  build         Builds everything that run needs.",
            "  test          Runs all tests, as CI does.",
            "  bench         Measures; see ./otklik bench --help.",
        })
public final class OtklikCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        Program.main(new OtklikCommand(), args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
