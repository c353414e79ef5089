package city.otklik.city.commands;

import city.otklik.cli.commands.Program;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole city on this machine. */
@Command(
        name = "otklik",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, DemoCommand.class, RebuildCommand.class, UsersCommand.class})
public final class CityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        // Tomcat writes its log through the JDK's logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Program.main(new CityCommand(), args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
