package city.otklik.workingtime.cases;

import city.otklik.workingtime.WorkingTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes instants, durations, dates and pauses. Instants are cut to milliseconds. */
final class CaseText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private CaseText() {}

    static long instant(String field, String text) throws RefusedFieldException {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new RefusedFieldException(
                    field,
                    "'" + text + "' is no instant",
                    "write one with its offset, such as 2026-03-03T09:00:00+03:00");
        }
    }

    static long duration(String field, String text) throws RefusedFieldException {
        try {
            return Duration.parse(text).toMillis();
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new RefusedFieldException(
                    field, "'" + text + "' is no duration", "write an ISO duration, such as PT9H or -PT30M");
        }
    }

    static LocalDate date(String field, String text) throws RefusedFieldException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new RefusedFieldException(field, "'" + text + "' is no date", "write an existing day as YYYY-MM-DD");
        }
    }

    static int number(String field, String text) throws RefusedFieldException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new RefusedFieldException(field, "'" + text + "' is no number of days", "write a whole number");
        }
    }

    /** {@code FROM/TO; FROM/TO}; an empty text is no pause. */
    static List<long[]> pauses(String field, String text) throws RefusedFieldException {
        var pauses = new ArrayList<long[]>();
        for (var part : text.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int slash = part.indexOf('/');
            if (slash < 0) {
                throw new RefusedFieldException(
                        field, "'" + part.strip() + "' is no pause", "write FROM/TO, several separated by ;");
            }
            long from = instant(field, part.substring(0, slash).strip());
            long to = instant(field, part.substring(slash + 1).strip());
            if (to < from) {
                throw new RefusedFieldException(field, "'" + part.strip() + "' ends before it starts", "swap its ends");
            }
            pauses.add(new long[] {from, to});
        }
        return pauses;
    }

    static String ofInstant(long millis, ZoneId zone) {
        if (millis == WorkingTime.NEVER || millis == WorkingTime.NEVER_BEFORE) {
            return "never";
        }
        var local = Instant.ofEpochMilli(millis).atZone(zone);
        return (millis % 1000 == 0 ? SECONDS : MILLIS).format(local);
    }

    static String ofDuration(long millis) {
        return millis < 0
                ? "-" + Duration.ofMillis(millis).negated()
                : Duration.ofMillis(millis).toString();
    }
}
