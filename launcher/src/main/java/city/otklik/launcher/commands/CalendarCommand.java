package city.otklik.launcher.commands;

import city.otklik.launcher.deadlines.CalendarChoice;
import city.otklik.workingtime.files.CalendarReading;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks after working calendars. */
@Command(name = "calendar", mixinStandardHelpOptions = true, description = "Checks calendar files.")
final class CalendarCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says whether a file is a calendar; every problem by file, line and remedy.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        return switch (CalendarChoice.read(file)) {
            case CalendarReading.Accepted accepted -> {
                System.out.println(file + " is a calendar: zone "
                        + accepted.layers().rules().zone());
                yield 0;
            }
            case CalendarReading.Refused refused -> {
                refused.problems().forEach(problem -> System.err.println(problem));
                yield 1;
            }
        };
    }
}
