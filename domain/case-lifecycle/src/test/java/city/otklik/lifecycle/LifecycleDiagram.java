package city.otklik.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as people see it: a Mermaid state diagram and a table of states for each region. */
public final class LifecycleDiagram {

    static final List<List<? extends CaseState>> REGIONS = List.of(
            List.of(CaseStatus.values()),
            List.of(Seal.values()),
            List.of(Executor.values()),
            List.of(Routing.values()),
            List.of(Draft.values()),
            List.of(Clarification.values()));

    private LifecycleDiagram() {}

    /** The whole of the table as Markdown, region by region, ending in a line break. */
    public static String markdown() {
        return REGIONS.stream().map(LifecycleDiagram::section).collect(Collectors.joining("\n")) + events();
    }

    private static String events() {
        return Arrays.stream(CaseEvent.values())
                .map(event -> "| `%s` | %s | %s |\n"
                        .formatted(event, event.owner().name().toLowerCase(Locale.ROOT), event.title(Words.RUSSIAN)))
                .collect(Collectors.joining(
                        "", "\n## Events\n\n| event | decided by | по-русски |\n| --- | --- | --- |\n", ""));
    }

    private static String section(List<? extends CaseState> region) {
        return """
                ## %s

                ```mermaid
                stateDiagram-v2
                %s```

                | state | по-русски | stays in it on | otherwise |
                | --- | --- | --- | --- |
                %s""".formatted(region.getFirst().getClass().getSimpleName(), arrows(region), states(region));
    }

    private static String arrows(List<? extends CaseState> region) {
        Map<String, String> labels = new LinkedHashMap<>();
        moves(region)
                .filter(move -> !move.stays())
                .forEach(move -> labels.merge(arrow(move), label(move), (a, b) -> a + "<br/>" + b));
        TransitionTable.lateRows().stream()
                .filter(move -> region.contains(move.from()))
                .forEach(move -> labels.put(arrow(move), "late " + label(move)));
        StringBuilder lines =
                new StringBuilder("    [*] --> " + region.getFirst().name() + "\n");
        labels.forEach((arrow, label) ->
                lines.append("    ").append(arrow).append(" : ").append(label).append('\n'));
        region.stream()
                .filter(RegionRules::ended)
                .forEach(state -> lines.append("    ").append(state.name()).append(" --> [*]\n"));
        return lines.toString();
    }

    private static String arrow(Move move) {
        return move.from().name() + " --> " + move.to().name();
    }

    private static String states(List<? extends CaseState> region) {
        return region.stream()
                .map(state -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                state.name(), state.title(Words.RUSSIAN), stays(state), state.remedy(Locale.ENGLISH)))
                .collect(Collectors.joining());
    }

    private static String stays(CaseState state) {
        return moves(List.of(state))
                .filter(Move::stays)
                .map(LifecycleDiagram::label)
                .collect(Collectors.joining(", "));
    }

    private static Stream<Move> moves(List<? extends CaseState> from) {
        return TransitionTable.rows().stream().filter(move -> from.contains(move.from()));
    }

    private static String label(Move move) {
        Set<Matter> matters = move.matters();
        if (matters.size() > 1) {
            return move.event().name();
        }
        return move.event().name() + " "
                + switch (matters.iterator().next()) {
                    case FINAL_ANSWER -> "(final)";
                    case INTERIM_ANSWER -> "(interim)";
                    case CLARIFICATION -> "(clarification)";
                };
    }
}
