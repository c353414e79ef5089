package city.otklik.testkit;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import java.util.ArrayList;
import java.util.List;

/** The log in memory. */
public final class InMemoryLog implements LogWriter {

    private final List<OutgoingFact> facts = new ArrayList<>();
    private boolean away;

    /** From now on nothing is taken, or everything again. */
    public synchronized void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public synchronized void append(OutgoingFact fact) {
        if (away) {
            throw new LogUnavailableException("The log is away", new IllegalStateException("set away by the test"));
        }
        facts.add(fact);
    }

    /** Everything appended, in order. */
    public synchronized List<OutgoingFact> facts() {
        return List.copyOf(facts);
    }

    /** Types of what was appended about one case, in order. */
    public synchronized List<String> typesOf(String key) {
        return facts.stream()
                .filter(fact -> fact.key().equals(key))
                .map(OutgoingFact::type)
                .toList();
    }
}
