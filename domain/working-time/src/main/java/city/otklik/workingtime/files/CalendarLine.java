package city.otklik.workingtime.files;

import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.DayRules;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One line of a calendar file: {@code keyword word… | name | source}. Words are taken from the left, each by its meaning. */
final class CalendarLine {
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final String keyword;
    private final Deque<String> words;
    private final String name;
    private final String source;

    CalendarLine(String text) throws BadLineException {
        var fields = text.split("\\|", -1);
        if (fields.length > 3) {
            throw new BadLineException(
                    "the line has " + fields.length + " fields", "write at most: words | name | source");
        }
        words = new ArrayDeque<>(List.of(fields[0].strip().split("\\s+")));
        name = fields.length > 1 ? fields[1].strip() : "";
        source = fields.length > 2 ? fields[2].strip() : "";
        keyword = words.removeFirst();
    }

    String keyword() {
        return keyword;
    }

    String name() {
        return name;
    }

    String source() {
        return source;
    }

    String word(String meaning) throws BadLineException {
        var word = words.pollFirst();
        if (word == null) {
            throw new BadLineException("'" + keyword + "' lacks " + meaning, "add " + meaning + " after it");
        }
        return word;
    }

    /** Takes the next word if it is this one. */
    boolean flag(String word) {
        return word.equals(words.peekFirst()) && words.pollFirst() != null;
    }

    String rest() {
        var rest = String.join(" ", words);
        words.clear();
        return rest;
    }

    void end() throws BadLineException {
        if (!words.isEmpty()) {
            throw new BadLineException(
                    "'" + rest() + "' is not expected after '" + keyword + "'", "remove it, or put it after a |");
        }
    }

    void noFields() throws BadLineException {
        if (!name.isEmpty() || !source.isEmpty()) {
            throw new BadLineException("'" + keyword + "' takes no name or source", "remove everything from the | on");
        }
    }

    LocalDate date() throws BadLineException {
        return dateOf(word("a date YYYY-MM-DD"));
    }

    static LocalDate dateOf(String word) throws BadLineException {
        LocalDate date;
        try {
            date = LocalDate.parse(word, DATE);
        } catch (DateTimeException malformed) {
            throw new BadLineException("'" + word + "' is no date", "write an existing day as YYYY-MM-DD");
        }
        checkYear(date.getYear());
        return date;
    }

    static void checkYear(int year) throws BadLineException {
        if (year < DayRules.FIRST_DATED_YEAR || year > DayRules.LAST_DATED_YEAR) {
            throw new BadLineException(
                    "the year " + year + " is out of bounds",
                    "name years from " + DayRules.FIRST_DATED_YEAR + " to " + DayRules.LAST_DATED_YEAR);
        }
    }

    MonthDay monthDay() throws BadLineException {
        var word = word("a day MM-DD");
        try {
            return MonthDay.parse("--" + word);
        } catch (DateTimeException malformed) {
            throw new BadLineException("'" + word + "' is no day of the year", "write an existing day as MM-DD");
        }
    }

    int number(String meaning, int min, int max) throws BadLineException {
        var word = word(meaning);
        try {
            int number = Integer.parseInt(word);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // Refused below, like a number out of bounds.
        }
        throw new BadLineException(
                "'" + word + "' is not " + meaning, "write a whole number from " + min + " to " + max);
    }

    DayHours hours() throws BadLineException {
        if (words.isEmpty()) {
            throw new BadLineException("'" + keyword + "' lacks hours", "add intervals HH:MM-HH:MM");
        }
        try {
            return DayHours.parse(rest());
        } catch (IllegalArgumentException malformed) {
            throw new BadLineException(
                    String.valueOf(malformed.getMessage()),
                    "write intervals in order, such as 09:00-13:00 14:00-18:00");
        }
    }

    /** {@code Mon}, {@code Mon-Fri} or {@code Mon,Wed}. */
    Set<DayOfWeek> weekdays() throws BadLineException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : word("weekdays").split(",", -1)) {
            int dash = part.indexOf('-');
            int first = WEEKDAYS.indexOf(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : WEEKDAYS.indexOf(part.substring(dash + 1));
            if (first < 0 || last < first) {
                throw new BadLineException(
                        "'" + part + "' names no weekdays",
                        "write Mon, Tue, Wed, Thu, Fri, Sat, Sun, Mon-Fri or Mon,Wed");
            }
            for (int day = first; day <= last; day++) {
                days.add(DayOfWeek.of(day + 1));
            }
        }
        return days;
    }

    static String nameOf(DayOfWeek day) {
        return WEEKDAYS.get(day.ordinal());
    }
}
