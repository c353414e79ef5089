package city.otklik.workingtime.layers;

import java.util.Arrays;
import java.util.Optional;

/** What a layer can say about a single date; the word is the one used in calendar files. */
public enum SpecialKind {
    /** A day off moved here from another date. */
    MOVED("moved"),
    /** A weekend day worked in exchange for another. */
    WORKING("working"),
    /** A working day one hour shorter, or as the timetable says. */
    SHORT("short"),
    /** A Presidential non-working day. */
    PRESIDENTIAL("presidential"),
    /** A holiday of the region. */
    HOLIDAY("holiday"),
    /** A day off given by the governor. */
    GOVERNOR("governor"),
    /** A day off of the organisation. */
    OFF("off"),
    /** A date with hours of its own. */
    HOURS("day"),
    /** Intervals cut out of a date. */
    BREAK("break");

    private final String word;

    SpecialKind(String word) {
        this.word = word;
    }

    /** The word of the calendar files. */
    public String word() {
        return word;
    }

    /** The kind with that word. */
    public static Optional<SpecialKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
