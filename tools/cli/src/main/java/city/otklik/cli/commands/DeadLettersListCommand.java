package city.otklik.cli.commands;

import city.otklik.cli.deadletters.DeadLetterSelection;
import city.otklik.cli.deadletters.ServiceDeadLetter;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.cli.log.FactDescription;
import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import city.otklik.messaging.deadletters.DeadLetterEntry.Mark;
import city.otklik.messaging.text.ShownText;
import city.otklik.time.CityClock;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The dead letters that wait. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists dead letters, service by service: age, rule, field, coordinates, case.")
final class DeadLettersListCommand implements Callable<Integer> {

    private static final int LONGEST = 200;
    private static final Map<Kind, String> WORDS =
            Map.of(Kind.REPLAYED, "replayed", Kind.DISCARD_PROPOSED, "to be discarded", Kind.DISCARDED, "discarded");
    private static final Map<Kind, String> NAMES =
            Map.of(Kind.REPLAYED, "replayed", Kind.DISCARD_PROPOSED, "discardProposed", Kind.DISCARDED, "discarded");

    @Mixin
    private LogOptions where = new LogOptions();

    @Option(names = "--service", split = ",", paramLabel = "NAME", description = "Only what this service put aside.")
    private List<String> services = List.of();

    @Option(names = "--rule", paramLabel = "RULE", description = "Only what broke this rule.")
    private @Nullable String rule;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; on the feed, this message.")
    private @Nullable String key;

    @Option(
            names = {"--over", "--replayed"},
            description = "Those that were replayed and did not come back, or were discarded: by whom and when.")
    private boolean over;

    @Option(names = "--json", description = "As data, one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = CityClock.wall().instant();
        try (ServiceDeadLetters all = where.deadLetters(services)) {
            List<ServiceDeadLetter> letters = new DeadLetterSelection(Set.of(), rule, key)
                    .of(all.all().stream()
                            .filter(letter -> letter.waits() != over)
                            .toList());
            if (json) {
                JsonMapper mapper = JsonMapper.builder().build();
                letters.forEach(letter -> out.println(mapper.writeValueAsString(asData(letter))));
            } else {
                print(out, letters, now);
            }
            return 0;
        }
    }

    private void print(PrintWriter out, List<ServiceDeadLetter> letters, Instant now) {
        if (letters.isEmpty()) {
            out.println(over ? "Nothing was replayed or discarded." : "No dead letters.");
        }
        letters.stream()
                .collect(Collectors.groupingBy(ServiceDeadLetter::service, TreeMap::new, Collectors.toList()))
                .forEach((service, own) -> {
                    out.println(service + ": " + own.size() + (own.size() == 1 ? " dead letter" : " dead letters"));
                    out.printf("  %-8s %-26s %-12s %-28s %s%n", "age", "rule", "field", "coordinates", "case");
                    own.forEach(filed -> out.printf(
                            "  %-8s %-26s %-12s %-28s %s%s%n",
                            age(Duration.between(filed.letter().keptAt(), now)),
                            shown(filed.letter().rule()),
                            shown(filed.letter().field()),
                            shown(filed.letter().origin().toString()),
                            shown(filed.letter().key()),
                            marks(filed)));
                });
        if (!letters.isEmpty() && !over) {
            out.println("./otklik dead-letters show COORDINATES says why and what to do.");
        }
    }

    private static Map<String, @Nullable Object> asData(ServiceDeadLetter filed) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("service", filed.service());
        data.put("coordinates", filed.letter().origin().toString());
        data.put("keptAt", filed.letter().keptAt().toString());
        data.put("case", filed.letter().key());
        data.put("field", filed.letter().field());
        data.put("rule", filed.letter().rule());
        data.put("remedy", filed.letter().remedy());
        put(data, filed.entry().proposal());
        put(data, filed.entry().end());
        return data;
    }

    private static void put(Map<String, @Nullable Object> data, @Nullable Mark mark) {
        if (mark != null) {
            String what = NAMES.get(mark.kind());
            data.put(what + "At", mark.at().toString());
            if (mark.kind() == Kind.DISCARD_PROPOSED) {
                data.put("proposal", mark.number());
            }
            data.put(what + "By", mark.by());
            if (!mark.reason().isEmpty()) {
                data.put("reason", mark.reason());
            }
        }
    }

    /** What people decided about it, to be printed after it. */
    static String marks(ServiceDeadLetter filed) {
        return Stream.of(filed.entry().proposal(), filed.entry().end())
                .filter(Objects::nonNull)
                .map(mark -> "  " + WORDS.get(mark.kind())
                        + (mark.kind() == Kind.DISCARD_PROPOSED ? ", proposal " + mark.number() + ", " : " ")
                        + FactDescription.time(mark.at()) + " by "
                        + shown(mark.by()) + (mark.reason().isEmpty() ? "" : ": " + shown(mark.reason())))
                .collect(Collectors.joining());
    }

    /** Keys and headers are a stranger's as long as nobody has checked the record. */
    static String shown(String value) {
        return ShownText.line(value, LONGEST);
    }

    static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
    }
}
