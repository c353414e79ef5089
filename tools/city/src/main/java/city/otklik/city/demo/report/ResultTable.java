package city.otklik.city.demo.report;

import city.otklik.city.demo.play.CaseStates;
import city.otklik.city.demo.play.ClockSummary;
import city.otklik.city.demo.play.StoryResult;
import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.CityLog;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The end of the demo: every case, its clocks, and whether its outcome is as the regulation says. */
public final class ResultTable {

    private ResultTable() {}

    public static void print(PrintStream screen, List<StoryResult> results, CityLog log) {
        screen.printf("%n%-32s %-16s %-9s %-44s %s%n", "story", "case", "state", "clocks", "as the regulation says");
        screen.println("-".repeat(126));
        for (StoryResult result : results) {
            CaseHistory history = log.find(result.caseId()).orElse(new CaseHistory(result.caseId(), List.of()));
            screen.printf(
                    "%-32s %-16s %-9s %-44s %s%n",
                    result.story().title(),
                    result.caseId(),
                    CaseStates.statusOf(history),
                    clocks(history),
                    result.asTheRegulationSays() ? "yes" : "NO");
            result.problems().forEach(problem -> screen.println("    " + problem));
        }
        long right = results.stream().filter(StoryResult::asTheRegulationSays).count();
        screen.printf("%n%d of %d stories came out as the regulation says.%n", right, results.size());
    }

    private static String clocks(CaseHistory history) {
        return ClockSummary.of(history).stream()
                .collect(Collectors.groupingBy(ClockSummary::outcome, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + ": "
                        + e.getValue().stream()
                                .map(c -> c.kind().name())
                                .distinct()
                                .map(kind -> kind.substring(0, Math.min(6, kind.length())))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
