package city.otklik.testkit;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import java.util.ArrayList;
import java.util.List;

/** Dead letters in memory. */
public final class InMemoryDeadLetters implements DeadLetters {

    private final List<DeadLetter> letters = new ArrayList<>();

    @Override
    public synchronized void keep(DeadLetter letter) {
        letters.add(letter);
    }

    public synchronized List<DeadLetter> letters() {
        return List.copyOf(letters);
    }

    /** The broken rules, in order. */
    public synchronized List<String> rules() {
        return letters.stream().map(DeadLetter::rule).toList();
    }
}
