package city.otklik.workingtime.files;

import city.otklik.workingtime.DayHours;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads calendars from text. A file has a head ({@code calendar}, {@code title}, {@code zone}, {@code include}) and the sections
 * {@code [federal]}, {@code [region]} and {@code [organisation]}; {@code #} starts a comment line. What a file says wins over
 * what it includes: a federal year replaces the included year whole, a date all that is said about that date, a weekday its
 * hours.
 */
public final class CalendarReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MAX_PROBLEMS = 100;

    private final Function<String, Optional<String>> library;
    private final List<CalendarFileProblem> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final CalendarBudget budget = new CalendarBudget();
    private final CalendarDraft draft = new CalendarDraft();

    private CalendarReader(Function<String, Optional<String>> library) {
        this.library = library;
    }

    /**
     * Reads a calendar that may include the packaged ones.
     *
     * @param file the name to use in problems
     * @param text the whole file
     */
    public static CalendarReading read(String file, String text) {
        return read(file, text, PackagedCalendars::text);
    }

    /**
     * Reads a calendar.
     *
     * @param library finds the text of an included calendar by its id
     */
    public static CalendarReading read(String file, String text, Function<String, Optional<String>> library) {
        var reader = new CalendarReader(library);
        reader.readFile(file, text);
        return reader.result(file);
    }

    private CalendarReading result(String file) {
        var id = draft.id;
        var zone = draft.zone;
        if (id == null) {
            problem(file, 0, "the file does not say which calendar it is", "add a line 'calendar ID'");
        }
        if (zone == null) {
            problem(file, 0, "the calendar has no zone", "add a line such as 'zone Europe/Moscow'");
        }
        if (problems.isEmpty()
                && !draft.weekly.isEmpty()
                && draft.weekly.values().stream().allMatch(DayHours::isNone)) {
            problem(
                    file,
                    0,
                    "nobody works on any weekday: no term could ever end",
                    "add a line such as 'week Mon-Fri 09:00-18:00' below [organisation]");
        }
        if (draft.weekly.isEmpty()) {
            problem(
                    file,
                    0,
                    "the calendar has no weekly hours",
                    "add a line such as 'week Mon-Fri 09:00-18:00' below [organisation]");
        }
        return id == null || zone == null || !problems.isEmpty()
                ? new CalendarReading.Refused(problems)
                : new CalendarReading.Accepted(draft.layers(id, zone));
    }

    private void readFile(String file, String text) {
        var sections = new HashMap<String, LayerLines>();
        var section = "";
        int number = 0;
        try {
            budget.text(text);
        } catch (BadLineException tooLong) {
            problem(file, 0, tooLong.rule(), tooLong.remedy());
            return;
        }
        for (var raw : (Iterable<String>) text.lines()::iterator) {
            if (budget.isSpent() || problems.size() >= MAX_PROBLEMS) {
                return;
            }
            number++;
            var content = raw.replace("\uFEFF", "").strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            try {
                budget.line();
                if (content.startsWith("[")) {
                    section = section(content);
                } else {
                    var lines = sections.computeIfAbsent(section, name -> new LayerLines(draft, budget));
                    readLine(new CalendarLine(content), section, lines);
                }
            } catch (BadLineException bad) {
                problem(file, number, bad.rule(), bad.remedy());
            }
        }
    }

    private static String section(String content) throws BadLineException {
        return switch (content) {
            case "[federal]", "[region]", "[organisation]" -> content;
            default ->
                throw new BadLineException(
                        "'" + content + "' is no section", "write [federal], [region] or [organisation]");
        };
    }

    private void readLine(CalendarLine line, String section, LayerLines lines) throws BadLineException {
        switch (section) {
            case "[federal]" -> lines.federal(line);
            case "[region]" -> lines.region(line);
            case "[organisation]" -> lines.organisation(line);
            default -> head(line);
        }
        line.end();
    }

    private void head(CalendarLine line) throws BadLineException {
        line.noFields();
        switch (line.keyword()) {
            case "calendar" -> id(line.word("an id"));
            case "title" -> title(line.rest());
            case "zone" -> zone(line.word("a zone"));
            case "include" -> include(line.word("the id of a calendar"));
            default ->
                throw new BadLineException(
                        "'" + line.keyword() + "' is not known before the first section",
                        "use one of: calendar, title, zone, include; or put it below its section");
        }
    }

    private void id(String word) throws BadLineException {
        if (!ID.matcher(word).matches()) {
            throw new BadLineException("'" + word + "' is no id", "use small letters, digits and hyphens, at most 64");
        }
        if (open.isEmpty()) {
            draft.id = word;
        }
    }

    private void title(String text) {
        if (open.isEmpty()) {
            draft.title = text;
        }
    }

    private void zone(String word) throws BadLineException {
        try {
            draft.zone = ZoneId.of(word);
        } catch (DateTimeException unknown) {
            throw new BadLineException("'" + word + "' is no time zone", "write a name such as Europe/Moscow");
        }
    }

    private void include(String id) throws BadLineException {
        if (open.contains(id)) {
            throw new BadLineException("'" + id + "' includes itself", "remove one of the include lines");
        }
        var text = library.apply(id);
        if (text.isEmpty()) {
            throw new BadLineException(
                    "there is no calendar '" + id + "' to include", "check the name, or copy its lines into this file");
        }
        open.push(id);
        readFile(id, text.get());
        open.pop();
    }

    private void problem(String file, int line, String rule, String remedy) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new CalendarFileProblem(file, line, rule, remedy));
        }
    }
}
