package city.otklik.simulator.journal;

import java.util.function.Consumer;

/**
 * One kind of fact in the journal. State changes only by its effect, so a replay ends in the same state.
 *
 * @param <F> the fact
 */
public final class Track<F extends Record> {

    private final Journal journal;
    private final String name;
    private final Class<F> type;
    private final Consumer<F> effect;

    Track(Journal journal, String name, Class<F> type, Consumer<F> effect) {
        this.journal = journal;
        this.name = name;
        this.type = type;
        this.effect = effect;
    }

    /** Writes the fact and applies its effect; it is on disk when the enclosing turn ends. */
    public void record(F fact) {
        journal.write(name, fact);
        effect.accept(fact);
    }

    void replay(Journal.Line line) {
        effect.accept(journal.json().treeToValue(line.fact(), type));
    }
}
