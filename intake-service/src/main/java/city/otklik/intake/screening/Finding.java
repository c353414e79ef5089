package city.otklik.intake.screening;

import city.otklik.facts.RejectionGround;
import org.jspecify.annotations.Nullable;

/**
 * Something a screening rule found. It names the rule and never the citizen's words, so that it may stand in facts and
 * logs.
 *
 * @param rule name of the rule, such as {@code obscenity:pizd} or {@code threat:promise}
 * @param ground of §15 that it speaks for, null for a mere mark
 * @param certain whether no person is needed to see it
 */
public record Finding(String rule, @Nullable RejectionGround ground, boolean certain) {

    static Finding certain(String rule, RejectionGround ground) {
        return new Finding(rule, ground, true);
    }

    static Finding doubtful(String rule, RejectionGround ground) {
        return new Finding(rule, ground, false);
    }

    static Finding mark(String rule) {
        return new Finding(rule, null, false);
    }
}
