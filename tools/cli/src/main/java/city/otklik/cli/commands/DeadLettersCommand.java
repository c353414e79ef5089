package city.otklik.cli.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What could not be processed: looked at, sent again once its cause is fixed, or discarded by two people. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, replays and discards what the services could not process.",
        subcommands = {
            DeadLettersListCommand.class,
            DeadLettersShowCommand.class,
            DeadLettersReplayCommand.class,
            DeadLettersDiscardCommand.class
        })
final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
