package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.cli.commands.CommandOutput;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code ./otklik --help} is printed without the services and lists the commands of the city all the same. */
class HelpTest {

    @Test
    void everyCommandOfTheCityIsListedWithItsDescription() {
        String help = CommandOutput.by("--help").out().replaceAll("\\s+", " ");

        new CommandLine(new CityCommand())
                .getSubcommands()
                .forEach((name, command) -> assertThat(help)
                        .contains(" " + name + " "
                                + String.join(
                                        " ",
                                        command.getCommandSpec().usageMessage().description())));
    }
}
