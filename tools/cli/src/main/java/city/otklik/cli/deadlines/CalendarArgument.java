package city.otklik.cli.deadlines;

import city.otklik.cli.calendars.CalendarFile;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.PackagedCalendars;
import city.otklik.workingtime.layers.CalendarLayers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A calendar by the name of a packaged one, or from a file. */
public final class CalendarArgument {

    private CalendarArgument() {}

    /**
     * A calendar of one version, which explanations name.
     *
     * @throws IllegalArgumentException listing every problem of the file by line, or the names there are
     */
    public static CalendarTimeline named(String nameOrFile) {
        Optional<CalendarLayers> packaged = PackagedCalendars.named(nameOrFile);
        Path file = Path.of(nameOrFile);
        String version = packaged.isPresent()
                ? nameOrFile + " of this release"
                : file.getFileName().toString();
        WorkingCalendar calendar = packaged.map(CalendarLayers::compile)
                .orElseGet(() -> CalendarFile.read(
                                file,
                                "--calendar: " + file
                                        + " is neither a file that can be read nor a packaged calendar: name one of "
                                        + String.join(", ", PackagedCalendars.names()) + ", or a file")
                        .calendar());
        return CalendarTimeline.of(new CalendarVersion(nameOrFile, version, Instant.EPOCH, calendar));
    }
}
