package city.otklik.lifecycle;

import java.util.Locale;

/** A state in one of the regions of a case's life. The regions live side by side; {@link CaseLife} holds one state of each. */
public sealed interface CaseState permits CaseStatus, Seal, Executor, Routing, Draft, Clarification {

    /** The constant's own name, for machines. */
    String name();

    /** The constant's place; within a region later constants lie further on the way to the end. */
    int ordinal();

    /** Where the bundles have its words: {@code <key>.title} and {@code <key>.remedy}. */
    default String key() {
        return "state." + getClass().getSimpleName() + "." + name();
    }

    /** What a person reads of this state, in English where that is asked for, and in Russian otherwise. */
    default String title(Locale locale) {
        return Words.of(key() + ".title").in(locale);
    }

    /** What to do here instead of something that is not allowed, one sentence; in the language of {@link #title(Locale)}. */
    default String remedy(Locale locale) {
        return remedy().in(locale);
    }

    /** The same before a language is chosen. */
    default Words remedy() {
        return Words.of(key() + ".remedy");
    }
}
