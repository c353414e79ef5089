package city.otklik.testkit;

import city.otklik.messaging.inbox.ParkedCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parked cases in memory. */
public final class InMemoryParkedCases implements ParkedCases {

    private final Map<String, List<String>> lanes = new LinkedHashMap<>();
    private final Set<String> discarded = new LinkedHashSet<>();

    @Override
    public synchronized List<String> waiting(String lane) {
        return List.copyOf(lanes.getOrDefault(lane, List.of()));
    }

    @Override
    public synchronized Set<String> notHandled() {
        return Stream.concat(lanes.values().stream().flatMap(List::stream), discarded.stream())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void park(String lane, String origin) {
        List<String> waiting = lanes.computeIfAbsent(lane, l -> new ArrayList<>());
        if (!waiting.contains(origin)) {
            waiting.add(origin);
        }
    }

    @Override
    public synchronized void release(String lane, String origin) {
        lanes.computeIfPresent(lane, (l, waiting) -> {
            waiting.remove(origin);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    @Override
    public synchronized void discard(String lane, String origin) {
        discarded.add(origin);
        release(lane, origin);
    }

    @Override
    public synchronized long count() {
        return lanes.size();
    }
}
