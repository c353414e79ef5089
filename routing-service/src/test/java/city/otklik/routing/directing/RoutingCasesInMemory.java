package city.otklik.routing.directing;

import city.otklik.lifecycle.Routing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of cases in memory. */
final class RoutingCasesInMemory implements RoutingCases {

    private final Supplier<List<RoutingCase>> kept;

    RoutingCasesInMemory(Supplier<List<RoutingCase>> kept) {
        this.kept = kept;
    }

    @Override
    public List<RoutingCase> of(@Nullable String executor, @Nullable String department, boolean inWork, int limit) {
        return sorted().filter(known -> !inWork || known.life().status().inWork())
                .filter(known -> executor == null || executor.equals(known.executor()))
                .filter(known -> department == null
                        || (known.route() != null && known.route().asks(department)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<RoutingCase> doubtful(int limit) {
        return sorted().filter(
                        known -> known.life().status().inWork() && known.life().routing() == Routing.DOUBTED)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Long> load() {
        return sorted().filter(known -> known.life().status().inWork() && known.executor() != null)
                .collect(Collectors.groupingBy(
                        known -> Objects.requireNonNull(known.executor()), Collectors.counting()));
    }

    private Stream<RoutingCase> sorted() {
        return kept.get().stream()
                .sorted(Comparator.comparing(
                                (RoutingCase known) -> known.message().sentAt())
                        .thenComparing(RoutingCase::caseId));
    }
}
