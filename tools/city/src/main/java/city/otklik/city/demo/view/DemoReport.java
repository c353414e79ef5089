package city.otklik.city.demo.view;

import city.otklik.city.demo.play.CaseStates;
import city.otklik.city.demo.play.DemoNetwork;
import city.otklik.city.demo.play.Verdict;
import city.otklik.city.log.CaseView;
import city.otklik.city.log.CityLog;
import city.otklik.city.log.ClockView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo as data: per case its story, final state, ordered facts, clocks, and what stands in the network's ledger. */
public final class DemoReport {

    private DemoReport() {}

    record Report(boolean asTheRegulationSays, List<CaseReport> cases) {}

    record CaseReport(
            String story,
            String title,
            String caseId,
            String state,
            boolean asTheRegulationSays,
            List<String> complaints,
            List<FactReport> facts,
            List<ClockReport> clocks,
            List<String> publications) {}

    record FactReport(String id, String type, String source, String actor, Instant occurredAt) {}

    record ClockReport(
            String clock, int round, Instant start, Instant due, String outcome, long overrunWorkingMillis) {}

    public static void write(Path file, List<Verdict> verdicts, CityLog log, DemoNetwork network) {
        List<CaseReport> cases =
                verdicts.stream().map(verdict -> of(verdict, log, network)).toList();
        Report report = new Report(verdicts.stream().allMatch(Verdict::asTheRegulationSays), cases);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), report);
    }

    private static CaseReport of(Verdict verdict, CityLog log, DemoNetwork network) {
        CaseView kase = log.find(verdict.caseId()).orElse(new CaseView(verdict.caseId(), List.of()));
        return new CaseReport(
                verdict.story().name(),
                verdict.story().title(),
                verdict.caseId(),
                CaseStates.statusOf(kase).name(),
                verdict.asTheRegulationSays(),
                verdict.complaints(),
                kase.lines().stream()
                        .map(l -> new FactReport(l.id(), l.type(), l.source(), l.actor(), l.occurredAt()))
                        .toList(),
                ClockView.of(kase).stream()
                        .map(c -> new ClockReport(
                                c.kind().name(),
                                c.round(),
                                c.start(),
                                c.due(),
                                c.outcome().name(),
                                c.overrunWorkingMillis()))
                        .toList(),
                network.postedUnder(verdict.story().name()));
    }
}
