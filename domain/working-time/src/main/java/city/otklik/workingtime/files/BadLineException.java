package city.otklik.workingtime.files;

import java.io.Serial;

/** Carries a problem from the word where it was found to the reader, which turns it into a {@link CalendarFileProblem}. */
final class BadLineException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    BadLineException(String rule, String remedy) {
        super(rule, null, false, false);
        this.remedy = remedy;
    }

    String rule() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
