package city.otklik.cli.calendars;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.UsableCalendars;
import city.otklik.time.CityClock;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.layers.CalendarLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A calendar as somebody wrote it; it may include the packaged ones.
 *
 * @param text the whole file
 * @param layers what it says
 * @param calendar ready for arithmetic
 */
public record CalendarFile(String text, CalendarLayers layers, WorkingCalendar calendar) {

    private static final long MOST_BYTES = 1 << 20;

    /**
     * @param unreadable what to say where there is no such file
     * @throws IllegalArgumentException when there is no such file, or it is no calendar that the terms of the
     *     regulation could be counted on: every problem with its line and
     *     remedy
     */
    public static CalendarFile read(Path file, String unreadable) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(file + ": it has more than " + MOST_BYTES
                        + " bytes: no calendar is that long, name a calendar file");
            }
            String text = Files.readString(file);
            Instant now = CityClock.wall().instant();
            return switch (UsableCalendars.read(file.toString(), text, List.of(SlaPolicy.resolution494()), now)) {
                case UsableCalendars.Result.Usable usable -> new CalendarFile(text, usable.layers(), usable.calendar());
                case UsableCalendars.Result.Refused refused ->
                    throw new IllegalArgumentException(refused.problems().stream()
                            .map(CalendarFileProblem::toString)
                            .collect(Collectors.joining("\n")));
            };
        } catch (IOException e) {
            throw new IllegalArgumentException(unreadable, e);
        }
    }
}
