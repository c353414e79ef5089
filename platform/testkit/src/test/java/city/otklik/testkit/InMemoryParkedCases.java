package city.otklik.testkit;

import city.otklik.messaging.inbox.ParkedCases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Parked cases in memory. */
public final class InMemoryParkedCases implements ParkedCases {

    private final Map<String, List<String>> lanes = new LinkedHashMap<>();

    @Override
    public synchronized List<String> waiting(String lane) {
        return List.copyOf(lanes.getOrDefault(lane, List.of()));
    }

    @Override
    public synchronized Set<String> allWaiting() {
        return lanes.values().stream().flatMap(List::stream).collect(Collectors.toSet());
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
    public synchronized long count() {
        return lanes.size();
    }
}
