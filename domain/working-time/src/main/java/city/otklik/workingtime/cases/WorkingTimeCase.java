package city.otklik.workingtime.cases;

import city.otklik.workingtime.WorkingTime;

/**
 * One question about working time, all in text.
 *
 * @param op {@code add}, {@code sub}, {@code between}, {@code is_open}, {@code next_open}, {@code close}, {@code next_start},
 *     {@code prev_work}, {@code add_days}, {@code deadline+pauses} or {@code elapsed+pauses}
 * @param start an instant with offset, a date for {@code add_days}
 * @param arg an ISO duration, an instant or a number of days, as the operation asks; empty where it takes none
 * @param pauses {@code FROM/TO; FROM/TO} for the operations with pauses; else empty
 */
public record WorkingTimeCase(String op, String start, String arg, String pauses) {

    /** Answers the question on that timetable. */
    public CaseAnswer answer(WorkingTime time) {
        try {
            return new CaseAnswer.Value(evaluate(time));
        } catch (RefusedFieldException refused) {
            return refused.refusal();
        }
    }

    private String evaluate(WorkingTime time) throws RefusedFieldException {
        return switch (op) {
            case "add" -> instant(time, time.add(from(), amount()));
            case "sub" -> instant(time, subtract(time));
            case "between" -> CaseText.ofDuration(time.between(from(), to()));
            case "is_open" -> String.valueOf(time.isWorking(from()));
            case "next_open" -> instant(time, time.nextWorking(from()));
            case "close" -> instant(time, time.intervalEnd(from()));
            case "next_start" -> instant(time, time.nextIntervalStart(from()));
            case "prev_work" -> instant(time, time.previousWorking(from()));
            case "add_days" ->
                time.plusWorkingDays(CaseText.date("start", start), CaseText.number("arg", arg))
                        .toString();
            case "deadline+pauses" -> instant(time, paused(time).add(from(), amount()));
            case "elapsed+pauses" -> CaseText.ofDuration(paused(time).between(from(), to()));
            default ->
                throw new RefusedFieldException(
                        "op",
                        "'" + op + "' is no operation",
                        "use add, sub, between, is_open, next_open, close, next_start, prev_work, add_days, deadline+pauses or"
                                + " elapsed+pauses");
        };
    }

    private long subtract(WorkingTime time) throws RefusedFieldException {
        long start = from();
        long amount = amount();
        if (amount == 0) {
            return time.isWorking(start) ? start : time.previousWorking(start);
        }
        return time.add(start, amount == Long.MIN_VALUE ? Long.MAX_VALUE : -amount);
    }

    /** Whether an expected text means the same as the answer: instants are compared as instants, durations as durations. */
    public boolean agrees(CaseAnswer answer, String expected) {
        if (!(answer instanceof CaseAnswer.Value value)) {
            return false;
        }
        try {
            return switch (op) {
                case "between", "elapsed+pauses" ->
                    CaseText.duration("expected", value.text()) == CaseText.duration("expected", expected);
                case "is_open", "add_days" -> value.text().equals(expected);
                default -> CaseText.instant("expected", value.text()) == CaseText.instant("expected", expected);
            };
        } catch (RefusedFieldException malformed) {
            return value.text().equals(expected);
        }
    }

    private PausedTime paused(WorkingTime time) throws RefusedFieldException {
        return new PausedTime(time, CaseText.pauses("pauses", pauses));
    }

    private long from() throws RefusedFieldException {
        return CaseText.instant("start", start);
    }

    private long to() throws RefusedFieldException {
        return CaseText.instant("arg", arg);
    }

    private long amount() throws RefusedFieldException {
        return CaseText.duration("arg", arg);
    }

    private static String instant(WorkingTime time, long millis) {
        return CaseText.ofInstant(millis, time.zone());
    }
}
