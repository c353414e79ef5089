package city.otklik.workingtime.files;

import city.otklik.workingtime.layers.CalendarLayers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The calendars that come with the program. */
public final class PackagedCalendars {
    /** The city's administration. */
    public static final String KISLOVODSK = "kislovodsk";

    /** The office of the krai's Government, which approves the answers; keeps the city's hours until it says otherwise. */
    public static final String CURATOR = "curator";

    /** The city's calendar with the year 2027, ready to be published; it does not count before it is. */
    public static final String KISLOVODSK_2027 = "kislovodsk-2027";

    private static final List<String> PARTS = List.of("federal-ru", "stavropol-krai", KISLOVODSK_2027);

    private PackagedCalendars() {}

    /** The names of the whole calendars. */
    public static List<String> names() {
        return List.of(KISLOVODSK, CURATOR);
    }

    /** The calendar of the city. */
    public static CalendarLayers kislovodsk() {
        return packaged(KISLOVODSK);
    }

    /** The calendar of the curator. */
    public static CalendarLayers curator() {
        return packaged(CURATOR);
    }

    /** A packaged calendar by its name. */
    public static Optional<CalendarLayers> named(String name) {
        return names().contains(name) ? Optional.of(packaged(name)) : Optional.empty();
    }

    /** The text of a packaged calendar, or of a part meant for inclusion or publication. */
    public static Optional<String> text(String name) {
        return names().contains(name) || PARTS.contains(name) ? Optional.of(resource(name)) : Optional.empty();
    }

    private static CalendarLayers packaged(String name) {
        return switch (CalendarReader.read(name, resource(name))) {
            case CalendarReading.Accepted accepted -> accepted.layers();
            case CalendarReading.Refused refused ->
                throw new IllegalStateException("a packaged calendar is broken: " + refused.problems());
        };
    }

    private static String resource(String name) {
        try (var stream = PackagedCalendars.class.getResourceAsStream("/city/otklik/calendars/" + name + ".calendar")) {
            if (stream == null) {
                throw new IllegalStateException("the packaged calendar " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
