package city.otklik.workingtime.files;

import city.otklik.workingtime.layers.CalendarLayers;
import java.util.List;

/** What became of a calendar file. */
public sealed interface CalendarReading {

    /** The file is a calendar. */
    record Accepted(CalendarLayers layers) implements CalendarReading {}

    /** The file is none; every problem found is named, in the order of the lines. */
    record Refused(List<CalendarFileProblem> problems) implements CalendarReading {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
