package city.otklik.cli.commands;

import city.otklik.cli.deadletters.DeadLetterSelection;
import city.otklik.cli.deadletters.ServiceDeadLetter;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.cli.log.FactDescription;
import city.otklik.messaging.text.ShownText;
import city.otklik.time.CityClock;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Mixin
    private LogOptions where = new LogOptions();

    @Option(names = "--service", split = ",", paramLabel = "NAME", description = "Only what this service put aside.")
    private List<String> services = List.of();

    @Option(names = "--rule", paramLabel = "RULE", description = "Only what broke this rule.")
    private @Nullable String rule;

    @Option(names = "--case", paramLabel = "ID", description = "Only this case; on the feed, this message.")
    private @Nullable String key;

    @Option(names = "--replayed", description = "Those that were replayed and did not come back, by whom and when.")
    private boolean replayed;

    @Option(names = "--json", description = "As data, one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = CityClock.wall().instant();
        try (ServiceDeadLetters all = where.deadLetters(services)) {
            List<ServiceDeadLetter> letters =
                    new DeadLetterSelection(Set.of(), rule, key).of(replayed ? all.replayed() : all.waiting());
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
            out.println(replayed ? "Nothing was replayed." : "No dead letters.");
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
                            replay(filed)));
                });
        if (!letters.isEmpty() && !replayed) {
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
        if (filed.replayedAt() != null) {
            data.put("replayedAt", filed.replayedAt().toString());
            data.put("replayedBy", filed.replayedBy());
        }
        return data;
    }

    static String replay(ServiceDeadLetter filed) {
        return filed.replayedAt() == null
                ? ""
                : "  replayed " + FactDescription.time(filed.replayedAt()) + " by " + shown(filed.replayedBy());
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
