package city.otklik.cli.commands;

import city.otklik.cli.deadlines.CalendarArgument;
import city.otklik.cli.deadlines.DeadlineCalculation;
import city.otklik.cli.deadlines.DeadlineCalculation.Suspension;
import city.otklik.cli.deadlines.ExplainedDeadline;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.explanation.Language;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Works out and explains all clocks of a message, with no running system. */
@Command(
        name = "deadline",
        mixinStandardHelpOptions = true,
        description = "Says when everything is due for a message, and why.")
final class DeadlineCommand implements Callable<Integer> {

    private static final Pattern WITH_OFFSET = Pattern.compile("(?:Z|[+-]\\d\\d:?\\d\\d)$");

    @Option(
            names = "--sent",
            required = true,
            paramLabel = "TIME",
            description = "When the curator sent it, such as 2026-03-03T09:00.")
    private String sent = "";

    @Option(
            names = "--suspended",
            paramLabel = "FROM/TO",
            description = "A clarification: posted / answered; may be repeated.")
    private List<String> suspended = List.of();

    @Option(
            names = "--calendar",
            paramLabel = "FILE|NAME",
            defaultValue = "kislovodsk",
            description = "The city's calendar (default: ${DEFAULT-VALUE}).")
    private String calendar = "";

    @Option(
            names = "--priority",
            defaultValue = "NORMAL",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PriorityClass priority = PriorityClass.NORMAL;

    @Option(
            names = "--lang",
            defaultValue = "ENGLISH",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ENGLISH;

    @Option(names = "--json", description = "As data.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CalendarTimeline city = CalendarArgument.named(calendar);
        CalendarTimeline curator = calendar.equals("kislovodsk") ? CalendarArgument.named("curator") : city;
        Instant start = instant("--sent", sent, city.zone());
        List<Suspension> suspensions =
                suspended.stream().map(s -> suspension(s, start, city.zone())).toList();
        DeadlineCalculation calculation =
                new DeadlineCalculation(SlaPolicy.resolution494(), Calendars.of(city, curator));
        List<DeadlineExplanation> explanations = calculation.all(start, suspensions, priority);
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(
                            explanations.stream().map(ExplainedDeadline::of).toList()));
        } else {
            explanations.forEach(explanation -> out.println(explanation.render(language)));
        }
        calculation.tooLate(start, suspensions, priority).forEach(this::complain);
        return 0;
    }

    private void complain(Suspension late) {
        spec.commandLine()
                .getErr()
                .println("otklik: the clarification posted " + late.from()
                        + " came after the gate (§10) and suspends nothing; post it earlier");
    }

    private static Suspension suspension(String text, Instant sent, ZoneId zone) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "--suspended: \"" + text + "\" is no span: write FROM/TO, two times and a slash between them");
        }
        Suspension suspension =
                new Suspension(instant("--suspended", ends[0], zone), instant("--suspended", ends[1], zone));
        if (suspension.to().isBefore(suspension.from())) {
            throw new IllegalArgumentException("--suspended: \"" + text + "\" ends before it begins: swap its ends");
        }
        if (suspension.from().isBefore(sent)) {
            throw new IllegalArgumentException("--suspended: \"" + text
                    + "\" begins before the message was sent: a clarification is posted later, check --sent");
        }
        return suspension;
    }

    private static Instant instant(String option, String text, ZoneId zone) {
        try {
            return WITH_OFFSET.matcher(text).find() && text.indexOf('T') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    option + ": \"" + text + "\" is no time: write the city's own, such as 2026-03-03T09:00, or one"
                            + " with an offset, such as 2026-03-03T09:00+03:00",
                    e);
        }
    }
}
