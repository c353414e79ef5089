package city.otklik.city.demo.view;

import city.otklik.city.demo.play.CaseStates;
import city.otklik.city.demo.play.Verdict;
import city.otklik.city.log.CaseView;
import city.otklik.city.log.CityLog;
import city.otklik.city.log.ClockView;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The end of the demo: every case, its clocks, and whether the story came out as the regulation says. */
public final class VerdictTable {

    private VerdictTable() {}

    public static void print(PrintStream screen, List<Verdict> verdicts, CityLog log) {
        screen.printf("%n%-32s %-16s %-9s %-44s %s%n", "story", "case", "state", "clocks", "as the regulation says");
        screen.println("-".repeat(126));
        for (Verdict verdict : verdicts) {
            CaseView kase = log.find(verdict.caseId()).orElse(new CaseView(verdict.caseId(), List.of()));
            screen.printf(
                    "%-32s %-16s %-9s %-44s %s%n",
                    verdict.story().title(),
                    verdict.caseId(),
                    CaseStates.statusOf(kase),
                    clocks(kase),
                    verdict.asTheRegulationSays() ? "yes" : "NO");
            verdict.complaints().forEach(complaint -> screen.println("    " + complaint));
        }
        long right = verdicts.stream().filter(Verdict::asTheRegulationSays).count();
        screen.printf("%n%d of %d stories came out as the regulation says.%n", right, verdicts.size());
    }

    private static String clocks(CaseView kase) {
        return ClockView.of(kase).stream()
                .collect(Collectors.groupingBy(ClockView::outcome, java.util.TreeMap::new, Collectors.toList()))
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
