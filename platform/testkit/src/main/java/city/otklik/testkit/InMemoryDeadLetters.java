package city.otklik.testkit;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import java.util.ArrayList;
import java.util.List;

/** Dead letters in memory. */
public final class InMemoryDeadLetters implements DeadLetters {

    private final List<DeadLetter> kept = new ArrayList<>();

    @Override
    public synchronized void keep(DeadLetter deadLetter) {
        kept.add(deadLetter);
    }

    public synchronized List<DeadLetter> kept() {
        return List.copyOf(kept);
    }

    /** The broken rules, in order. */
    public synchronized List<String> rules() {
        return kept.stream().map(DeadLetter::rule).toList();
    }
}
