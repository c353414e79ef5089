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
 * A calendar as somebody wrote it.
 *
 * @param text the whole file
 * @param layers what it says
 */
public record CalendarFile(String text, CalendarLayers layers) {

    /**
     * Reads a calendar that may include the packaged ones.
     *
     * @throws IllegalArgumentException when there is no such file, or it is no calendar: every problem with its line and
     *     remedy
     */
    public static CalendarFile read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "FILE: " + file + " cannot be read as a text in UTF-8: name a calendar file", e);
        }
        return switch (CalendarReader.read(file.toString(), text)) {
            case CalendarReading.Accepted accepted -> new CalendarFile(text, accepted.layers());
            case CalendarReading.Refused refused ->
                throw new IllegalArgumentException(refused.problems().stream()
                        .map(CalendarFileProblem::toString)
                        .collect(Collectors.joining("\n")));
        };
    }
}
