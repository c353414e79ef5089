package city.otklik.workingtime.files;

import java.nio.charset.StandardCharsets;

/**
 * How much one calendar may say, all that it includes counted: ten times what a city needs, and little enough for every
 * instance to hold whatever somebody put on the log. Counted while reading, before anything is compiled.
 */
final class CalendarBudget {
    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_LINES = 5_000;
    static final int MOST_YEARS = 100;
    static final int MOST_DATES = 10_000;

    private int bytes;
    private int lines;
    private int years;
    private int dates;
    private boolean spent;

    /** Takes a file's text into account before it is read. */
    void text(String text) throws BadLineException {
        // A character has at least one byte: no large text is encoded only to be measured.
        int left = MOST_BYTES - bytes;
        bytes += text.length() > left ? left + 1 : text.getBytes(StandardCharsets.UTF_8).length;
        check(bytes, MOST_BYTES, "bytes");
    }

    void line() throws BadLineException {
        check(++lines, MOST_LINES, "lines");
    }

    void year() throws BadLineException {
        check(++years, MOST_YEARS, "federal years");
    }

    void date() throws BadLineException {
        check(++dates, MOST_DATES, "single dates");
    }

    /** Whether nothing more is read. */
    boolean isSpent() {
        return spent;
    }

    private void check(int used, int most, String what) throws BadLineException {
        if (used > most) {
            spent = true;
            throw new BadLineException(
                    "the calendar has more than " + most + " " + what + ", with all that it includes",
                    "leave out past years and what the included calendars say already");
        }
    }
}
