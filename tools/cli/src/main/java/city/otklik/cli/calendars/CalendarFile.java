package city.otklik.cli.calendars;

import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.layers.CalendarLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A calendar as somebody wrote it; it may include the packaged ones.
 *
 * @param text the whole file
 * @param layers what it says
 */
public record CalendarFile(String text, CalendarLayers layers) {

    /**
     * @param unreadable what to say where there is no such file
     * @throws IllegalArgumentException when there is no such file, or it is no calendar: every problem with its line and
     *     remedy
     */
    public static CalendarFile read(Path file, String unreadable) {
        try {
            String text = Files.readString(file);
            return switch (CalendarReader.read(file.toString(), text)) {
                case CalendarReading.Accepted accepted -> new CalendarFile(text, accepted.layers());
                case CalendarReading.Refused refused ->
                    throw new IllegalArgumentException(refused.problems().stream()
                            .map(CalendarFileProblem::toString)
                            .collect(Collectors.joining("\n")));
            };
        } catch (IOException e) {
            throw new IllegalArgumentException(unreadable, e);
        }
    }
}
