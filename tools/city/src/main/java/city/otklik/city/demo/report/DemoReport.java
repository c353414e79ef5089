package city.otklik.city.demo.report;

import city.otklik.city.demo.play.CaseStates;
import city.otklik.city.demo.play.ClockSummary;
import city.otklik.city.demo.play.DemoNetwork;
import city.otklik.city.demo.play.StoryResult;
import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.CityLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demo as data: per case its story, final state, ordered facts, clocks, and what is in the network's ledger. */
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

    public static void write(Path file, List<StoryResult> results, CityLog log, DemoNetwork network) {
        List<CaseReport> cases =
                results.stream().map(result -> of(result, log, network)).toList();
        Report report = new Report(results.stream().allMatch(StoryResult::asTheRegulationSays), cases);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), report);
    }

    private static CaseReport of(StoryResult result, CityLog log, DemoNetwork network) {
        CaseHistory history = log.find(result.caseId()).orElse(new CaseHistory(result.caseId(), List.of()));
        return new CaseReport(
                result.story().name(),
                result.story().title(),
                result.caseId(),
                CaseStates.statusOf(history).name(),
                result.asTheRegulationSays(),
                result.problems(),
                history.lines().stream()
                        .map(l -> new FactReport(l.id(), l.type(), l.source(), l.actor(), l.occurredAt()))
                        .toList(),
                ClockSummary.of(history).stream()
                        .map(c -> new ClockReport(
                                c.kind().name(),
                                c.round(),
                                c.start(),
                                c.due(),
                                c.outcome().name(),
                                c.overrunWorkingMillis()))
                        .toList(),
                network.postedUnder(result.story().name()));
    }
}
