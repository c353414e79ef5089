package city.otklik.understanding.screening;

import org.jspecify.annotations.Nullable;

/**
 * Something a screening rule found. It names the rule and never the citizen's words, so that facts and logs may
 * contain it.
 *
 * @param rule name of the rule, such as {@code obscenity:pizd} or {@code threat:promise}
 * @param ground of §15 that it supports, null for a mark that supports none
 * @param certain whether no person has to check it
 */
public record Finding(String rule, @Nullable Ground ground, boolean certain) {

    private static final String UNREADABLE = "unreadable:";

    static Finding certain(String rule, Ground ground) {
        return new Finding(rule, ground, true);
    }

    static Finding doubtful(String rule, Ground ground) {
        return new Finding(rule, ground, false);
    }

    /** The rules could not read the text, or a part of it: a person must. */
    static Finding unreadable(String what) {
        return new Finding(UNREADABLE + what, null, false);
    }

    /** Whether a person has to read the text because the rules could not. */
    boolean isUnreadable() {
        return rule.startsWith(UNREADABLE);
    }

    static Finding mark(String rule) {
        return new Finding(rule, null, false);
    }
}
