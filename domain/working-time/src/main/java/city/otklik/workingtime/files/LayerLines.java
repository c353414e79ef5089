package city.otklik.workingtime.files;

import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.DayRules;
import city.otklik.workingtime.layers.SpecialDay;
import city.otklik.workingtime.layers.SpecialKind;
import city.otklik.workingtime.layers.StatutoryHoliday;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the lines of the three sections of one file and adds them to the draft. */
final class LayerLines {
    private final CalendarDraft draft;
    private final CalendarBudget budget;
    /** What this file has already said, so that saying it twice is noticed. */
    private final Set<String> said = new HashSet<>();
    /** Dates of this file, which replace all that an included file says about them. */
    private final Set<LocalDate> dates = new HashSet<>();

    private int year;

    LayerLines(CalendarDraft draft, CalendarBudget budget) {
        this.draft = draft;
        this.budget = budget;
    }

    void federal(CalendarLine line) throws BadLineException {
        switch (line.keyword()) {
            case "holiday" -> {
                var day = line.monthDay();
                once("holiday " + day);
                draft.holidays.put(day, new StatutoryHoliday(day, line.flag("by-decree"), line.name(), line.source()));
            }
            case "year" -> year(line);
            case "moved" -> federalDay(day(line, SpecialKind.MOVED, line.date(), counterpart(line, "from"), false));
            case "working" -> federalDay(working(line));
            case "short" -> federalDay(day(line, SpecialKind.SHORT, line.date(), null, false));
            case "presidential" -> presidential(line);
            default -> throw unknown(line, "holiday, year, moved, working, short, presidential");
        }
    }

    private void year(CalendarLine line) throws BadLineException {
        year = line.number("a year", DayRules.FIRST_DATED_YEAR, DayRules.LAST_DATED_YEAR);
        var word = line.word("CONFIRMED or PROJECTED");
        var status = switch (word) {
            case "CONFIRMED" -> CalendarStatus.CONFIRMED;
            case "PROJECTED" -> CalendarStatus.PROJECTED;
            default ->
                throw new BadLineException("'" + word + "' is no status of a year", "write CONFIRMED or PROJECTED");
        };
        if (status == CalendarStatus.CONFIRMED && line.name().isEmpty()) {
            throw new BadLineException(
                    "the confirmed year " + year + " names no source", "add the decree or the source after a |");
        }
        budget.year();
        once("year " + year);
        draft.years.put(year, new CalendarDraft.Year(status, line.name(), new ArrayList<>()));
    }

    private void federalDay(SpecialDay day) throws BadLineException {
        var open = draft.years.get(day.date().getYear());
        if (open == null || day.date().getYear() != year) {
            throw new BadLineException(
                    day.date() + " does not belong to the year above it",
                    "put it below the line 'year " + day.date().getYear() + " …'");
        }
        open.days().add(day);
    }

    private void presidential(CalendarLine line) throws BadLineException {
        var word = line.word("a date or FIRST..LAST");
        int dots = word.indexOf("..");
        var first = CalendarLine.dateOf(dots < 0 ? word : word.substring(0, dots));
        var last = dots < 0 ? first : CalendarLine.dateOf(word.substring(dots + 2));
        if (last.isBefore(first) || last.getYear() != first.getYear()) {
            throw new BadLineException(
                    "'" + word + "' is no stretch of one year", "write FIRST..LAST, both of the same year");
        }
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            federalDay(day(line, SpecialKind.PRESIDENTIAL, date, null, false));
        }
    }

    void region(CalendarLine line) throws BadLineException {
        draft.region.add(
                switch (line.keyword()) {
                    case "holiday" -> off(line, SpecialKind.HOLIDAY);
                    case "governor" -> off(line, SpecialKind.GOVERNOR);
                    case "working" -> working(line);
                    case "short" -> day(line, SpecialKind.SHORT, line.date(), null, false);
                    default -> throw unknown(line, "holiday, governor, working, short");
                });
    }

    void organisation(CalendarLine line) throws BadLineException {
        switch (line.keyword()) {
            case "week" -> week(line);
            case "short-day" -> shortDay(line);
            case "presidential" -> presidentialSwitch(line);
            case "yearly-off" -> draft.yearlyOff.add(yearlyOff(line));
            case "off" -> add(draft.organisation, off(line, SpecialKind.OFF));
            case "day" -> add(draft.organisation, hours(line, SpecialKind.HOURS));
            case "break" -> add(draft.organisation, hours(line, SpecialKind.BREAK));
            case "working" -> add(draft.organisation, working(line));
            case "short" -> add(draft.organisation, day(line, SpecialKind.SHORT, line.date(), null, false));
            default ->
                throw unknown(line, "week, short-day, presidential, yearly-off, off, day, break, working, short");
        }
    }

    private void add(List<SpecialDay> layer, SpecialDay day) {
        if (dates.add(day.date())) {
            layer.removeIf(included -> included.date().equals(day.date()));
        }
        layer.add(day);
    }

    private void week(CalendarLine line) throws BadLineException {
        var days = line.weekdays();
        line.noFields();
        var hours = line.flag("off") ? DayHours.NONE : line.hours();
        for (var day : days) {
            once("week " + day);
            draft.weekly.put(day, hours);
        }
    }

    private void shortDay(CalendarLine line) throws BadLineException {
        line.noFields();
        if (line.flag("minutes")) {
            once("short-day minutes");
            draft.shorterByMinutes = line.number("a number of minutes", 0, 1440);
            return;
        }
        var days = line.weekdays();
        var hours = line.hours();
        for (var day : days) {
            once("short-day " + day);
            draft.shortHours.put(day, hours);
        }
    }

    private void presidentialSwitch(CalendarLine line) throws BadLineException {
        line.noFields();
        once("presidential");
        var word = line.word("worked or off");
        if (!word.equals("worked") && !word.equals("off")) {
            throw new BadLineException(
                    "'" + word + "' does not say how Presidential days are kept", "write worked or off");
        }
        draft.presidentialDaysOff = word.equals("off");
    }

    private MonthDay yearlyOff(CalendarLine line) throws BadLineException {
        line.noFields();
        var day = line.monthDay();
        once("yearly-off " + day);
        return day;
    }

    private SpecialDay off(CalendarLine line, SpecialKind kind) throws BadLineException {
        var date = line.date();
        return day(line, kind, date, null, line.flag("shortened-before"));
    }

    private SpecialDay working(CalendarLine line) throws BadLineException {
        return day(line, SpecialKind.WORKING, line.date(), counterpart(line, "for"), false);
    }

    private SpecialDay hours(CalendarLine line, SpecialKind kind) throws BadLineException {
        var date = line.date();
        var hours = line.hours();
        budget.date();
        once(kind.word() + " " + date);
        return new SpecialDay(date, kind, null, hours, false, line.name(), line.source());
    }

    private static @Nullable LocalDate counterpart(CalendarLine line, String preposition) throws BadLineException {
        return line.flag(preposition) ? line.date() : null;
    }

    private SpecialDay day(
            CalendarLine line,
            SpecialKind kind,
            LocalDate date,
            @Nullable LocalDate counterpart,
            boolean shortensBefore)
            throws BadLineException {
        budget.date();
        once(kind.word() + " " + date);
        return new SpecialDay(date, kind, counterpart, DayHours.NONE, shortensBefore, line.name(), line.source());
    }

    private void once(String statement) throws BadLineException {
        if (!said.add(statement)) {
            throw new BadLineException("'" + statement + "' is said twice in this section", "keep one of the lines");
        }
    }

    private static BadLineException unknown(CalendarLine line, String known) {
        return new BadLineException("'" + line.keyword() + "' is not known in this section", "use one of: " + known);
    }
}
