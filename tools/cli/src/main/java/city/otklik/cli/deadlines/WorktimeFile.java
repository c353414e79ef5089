package city.otklik.cli.deadlines;

import city.otklik.workingtime.cases.CaseAnswer;
import city.otklik.workingtime.cases.CaseCalendar;
import city.otklik.workingtime.cases.WorkingTimeCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of calendars and of questions about working time on them. */
public final class WorktimeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, CaseCalendar.Compilation> calendars = new HashMap<>();
    private final List<@Nullable Question> questions;

    private WorktimeFile(Written written) {
        Map<String, @Nullable Timetable> named = Objects.requireNonNullElse(written.calendars(), Map.of());
        named.forEach((name, timetable) -> calendars.put(
                name, Objects.requireNonNullElse(timetable, Timetable.EMPTY).compile()));
        this.questions = Objects.requireNonNullElse(written.cases(), List.of());
    }

    /**
     * One question answered.
     *
     * @param id empty where the file gives none
     * @param actual the answer, or field, rule and remedy of what is wrong with the question
     */
    public record Answered(
            String id, String actual, @Nullable String expected, boolean agrees) {}

    private record Question(
            @Nullable String id,
            @Nullable String op,
            @Nullable String calendar,
            @Nullable String start,
            @Nullable String arg,
            @Nullable String pauses,
            @Nullable String expected) {}

    private record Timetable(
            @Nullable String zone,
            @Nullable Map<String, List<String>> weekly,
            @Nullable List<String> holidays,
            @Nullable List<String> yearlyHolidays,
            @Nullable Map<String, List<String>> overrides,
            @Nullable Map<String, List<String>> breaks) {

        private static final Timetable EMPTY = new Timetable(null, null, null, null, null, null);

        CaseCalendar.Compilation compile() {
            if (zone == null) {
                return new CaseCalendar.Compilation.Refused(new CaseAnswer.Refusal(
                        "zone", "the calendar has none", "write its zone, such as \"zone\": \"Europe/Moscow\""));
            }
            return new CaseCalendar(
                            zone,
                            Objects.requireNonNullElse(weekly, Map.of()),
                            Objects.requireNonNullElse(holidays, List.of()),
                            Objects.requireNonNullElse(yearlyHolidays, List.of()),
                            Objects.requireNonNullElse(overrides, Map.of()),
                            Objects.requireNonNullElse(breaks, Map.of()))
                    .compile();
        }
    }

    private record Written(
            @Nullable Map<String, @Nullable Timetable> calendars,
            @Nullable List<@Nullable Question> cases) {}

    /** @throws IllegalArgumentException when the file cannot be read, or is no JSON of this form, saying where */
    public static WorktimeFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("FILE: there is no file " + file
                    + ": name a JSON file with \"calendars\" and \"cases\", such as worktime-cases.json");
        }
        try {
            Written written = JSON.readValue(file.toFile(), Written.class);
            if (written == null || written.cases() == null) {
                throw new IllegalArgumentException(
                        "cases: " + file + " has none: write an object with \"calendars\" and \"cases\"");
            }
            return new WorktimeFile(written);
        } catch (JacksonException e) {
            String field = e.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                    .collect(Collectors.joining("."));
            String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    (field.isEmpty() ? "FILE" : field) + ": " + file + place + " is not what it should be ("
                            + e.getOriginalMessage()
                            + "): write JSON with \"calendars\" and \"cases\" as in worktime-cases.json",
                    e);
        }
    }

    /** The answers in the order of the questions. */
    public Stream<Answered> answers() {
        return questions.stream()
                .map(question ->
                        Objects.requireNonNullElse(question, new Question(null, null, null, null, null, null, null)))
                .map(this::answered);
    }

    private Answered answered(Question question) {
        WorkingTimeCase asked = new WorkingTimeCase(
                Objects.requireNonNullElse(question.op(), ""),
                Objects.requireNonNullElse(question.start(), ""),
                Objects.requireNonNullElse(question.arg(), ""),
                Objects.requireNonNullElse(question.pauses(), ""));
        CaseAnswer answer = answer(question.calendar(), asked);
        return new Answered(
                Objects.requireNonNullElse(question.id(), ""),
                switch (answer) {
                    case CaseAnswer.Value(String text) -> text;
                    case CaseAnswer.Refusal(String field, String rule, String remedy) ->
                        field + ": " + rule + ": " + remedy;
                },
                question.expected(),
                question.expected() != null && asked.agrees(answer, question.expected()));
    }

    private CaseAnswer answer(@Nullable String name, WorkingTimeCase asked) {
        CaseCalendar.Compilation calendar = name == null ? null : calendars.get(name);
        return switch (calendar) {
            case null ->
                new CaseAnswer.Refusal(
                        "calendar",
                        name == null ? "there is none" : "\"" + name + "\" is not among the calendars",
                        "name one of the file's calendars");
            case CaseCalendar.Compilation.Compiled compiled -> asked.answer(compiled.calendar());
            case CaseCalendar.Compilation.Refused refused -> refused.refusal();
        };
    }
}
