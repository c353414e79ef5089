package city.otklik.launcher.commands;

import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.cases.CaseAnswer;
import city.otklik.workingtime.cases.CaseCalendar;
import city.otklik.workingtime.cases.WorkingTimeCase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates a file of calendars and working-time cases. */
@Command(
        name = "worktime",
        mixinStandardHelpOptions = true,
        description =
                "Evaluates a JSON file of calendars and cases; one JSON object a line: id, actual, expected, agrees.")
final class WorktimeCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    record Question(String id, String op, String calendar, String start, String arg, String pauses, String expected) {}

    record Book(Map<String, CaseCalendar> calendars, List<Question> cases) {}

    @Override
    public Integer call() {
        Book book = JSON.readValue(file.toFile(), Book.class);
        for (Question question : book.cases()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("id", question.id());
            WorkingTimeCase asked =
                    new WorkingTimeCase(question.op(), question.start(), question.arg(), question.pauses());
            CaseAnswer answer = answer(book.calendars().get(question.calendar()), question, asked);
            line.put(
                    "actual",
                    switch (answer) {
                        case CaseAnswer.Value(String text) -> text;
                        case CaseAnswer.Refusal(String field, String rule, String remedy) ->
                            field + ": " + rule + ". " + remedy;
                    });
            line.put("expected", question.expected());
            line.put("agrees", asked.agrees(answer, question.expected()));
            System.out.println(JSON.writeValueAsString(line));
        }
        return 0;
    }

    private static CaseAnswer answer(@Nullable CaseCalendar calendar, Question question, WorkingTimeCase asked) {
        if (calendar == null) {
            return new CaseAnswer.Refusal(
                    "calendar",
                    "\"" + question.calendar() + "\" is not among the calendars",
                    "name one of the file's calendars");
        }
        return switch (calendar.compile()) {
            case CaseCalendar.Compilation.Compiled(WorkingCalendar compiled) -> asked.answer(compiled);
            case CaseCalendar.Compilation.Refused(CaseAnswer.Refusal refusal) -> refusal;
        };
    }
}
