package city.otklik.deadlines.policy;

import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.layers.CalendarLayers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one way to accept a calendar, wherever its text comes from: within the budget of {@link CalendarReader}, and able to
 * use up every term of the policies within {@value #HORIZON_DAYS} days, whenever in the coming years it starts.
 */
public final class UsableCalendars {

    /** No due instant is further away. */
    public static final int HORIZON_DAYS = 400;

    /** What of the horizon a term has that starts at whatever time of the day before. */
    private static final int WHOLE_DAYS = HORIZON_DAYS - 1;

    private static final int YEARS_AHEAD = 10;
    /** The years that are compiled in any case end in 2045. */
    private static final LocalDate LAST_START = LocalDate.of(2044, 1, 1);

    private static final LocalDate FIRST_START = LocalDate.of(2016, 1, 1);

    private UsableCalendars() {}

    /** What the text says, or why it cannot be used. */
    public sealed interface Result {
        /** The calendar, ready for arithmetic. */
        record Usable(CalendarLayers layers, WorkingCalendar calendar) implements Result {}

        /** At least one problem, by file, line, rule and remedy. */
        record Refused(List<CalendarFileProblem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads and checks a calendar.
     *
     * @param file the name to use in problems
     * @param from when it is published: terms that start a month before that, and later, must end
     */
    public static Result read(String file, String text, Collection<SlaPolicy> policies, Instant from) {
        return switch (CalendarReader.read(file, text)) {
            case CalendarReading.Refused refused -> new Result.Refused(refused.problems());
            case CalendarReading.Accepted accepted -> {
                WorkingCalendar calendar = accepted.layers().compile();
                List<CalendarFileProblem> problems = problems(file, calendar, policies, from);
                yield problems.isEmpty()
                        ? new Result.Usable(accepted.layers(), calendar)
                        : new Result.Refused(problems);
            }
        };
    }

    private static List<CalendarFileProblem> problems(
            String file, WorkingCalendar calendar, Collection<SlaPolicy> policies, Instant from) {
        Duration longest = policies.stream()
                .flatMap(UsableCalendars::durations)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        int days = policies.stream()
                .flatMap(UsableCalendars::days)
                .max(Comparator.naturalOrder())
                .orElse(0);
        LocalDate published = from.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = published.minusMonths(1);
        LocalDate start = first.isBefore(FIRST_START) ? FIRST_START : first.isAfter(LAST_START) ? LAST_START : first;
        LocalDate last = start.plusYears(YEARS_AHEAD).isAfter(LAST_START) ? LAST_START : start.plusYears(YEARS_AHEAD);
        for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate horizon = day.plusDays(WHOLE_DAYS);
            long there = calendar.between(millis(day), millis(horizon));
            if (there < longest.toMillis()) {
                return List.of(problem(
                        file,
                        day,
                        "the longest term of the policy has " + longest.toMinutes() + " working minutes, the calendar "
                                + Duration.ofMillis(there).toMinutes()));
            }
            long worked = day.datesUntil(horizon)
                    .filter(date -> !calendar.day(date).hours().isNone())
                    .limit(days)
                    .count();
            if (worked < days) {
                return List.of(problem(
                        file,
                        day,
                        "the longest term of the policy has " + days + " working days, the calendar " + worked));
            }
        }
        return List.of();
    }

    private static CalendarFileProblem problem(String file, LocalDate start, String why) {
        return new CalendarFileProblem(
                file,
                0,
                "a term that starts on " + start + " cannot be used up within " + HORIZON_DAYS + " days: " + why,
                "give the calendar working hours, or take days off out of it");
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static Stream<Duration> durations(SlaPolicy policy) {
        return Stream.concat(
                Stream.of(PriorityClass.values())
                        .map(policy::terms)
                        .flatMap(terms -> Stream.of(terms.answer(), terms.draftLead(), terms.gateLead()))
                        .map(Term::workingTime),
                Stream.concat(
                        Stream.of(policy.approval(), policy.rework()).map(Term::workingTime),
                        Stream.of(ClockKind.values())
                                .flatMap(kind -> policy.warnings().of(kind).stream())
                                .map(WarningLead::workingTime)));
    }

    private static Stream<Integer> days(SlaPolicy policy) {
        return Stream.concat(
                Stream.of(
                        policy.interim().finalDraft().workingDays(),
                        policy.clarification().reminder().workingDays()),
                Stream.of(ClockKind.values())
                        .flatMap(kind -> policy.warnings().of(kind).stream())
                        .map(WarningLead::workingDays));
    }
}
