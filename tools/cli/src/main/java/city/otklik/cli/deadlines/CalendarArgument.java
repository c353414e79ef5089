package city.otklik.cli.deadlines;

import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.files.PackagedCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;

/** A calendar by the name of a packaged one, or from a file. */
public final class CalendarArgument {

    private CalendarArgument() {}

    /** @throws IllegalArgumentException listing every problem of the file by line, or the names there are */
    public static WorkingCalendar of(String nameOrFile) {
        if (PackagedCalendars.named(nameOrFile).isPresent()) {
            return PackagedCalendars.named(nameOrFile).get().compile();
        }
        return switch (read(Path.of(nameOrFile))) {
            case CalendarReading.Accepted accepted -> accepted.layers().compile();
            case CalendarReading.Refused refused ->
                throw new IllegalArgumentException(refused.problems().stream()
                        .map(CalendarFileProblem::toString)
                        .collect(Collectors.joining("\n")));
        };
    }

    /** The same as a calendar of one version, which explanations name. */
    public static CalendarTimeline named(String nameOrFile) {
        boolean packaged = PackagedCalendars.named(nameOrFile).isPresent();
        String version = packaged
                ? nameOrFile + " of this release"
                : Path.of(nameOrFile).getFileName().toString();
        return CalendarTimeline.of(new CalendarVersion(nameOrFile, version, Instant.EPOCH, of(nameOrFile)));
    }

    private static CalendarReading read(Path file) {
        try {
            return CalendarReader.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--calendar: " + file + " is neither a file that can be read nor a packaged calendar: name one of "
                            + String.join(", ", PackagedCalendars.names()) + ", or a file",
                    e);
        }
    }
}
