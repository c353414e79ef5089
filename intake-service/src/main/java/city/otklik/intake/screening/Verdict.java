package city.otklik.intake.screening;

import city.otklik.facts.RejectionGround;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What screening says of a text (§15).
 *
 * @param decision let it pass, put it before a person, or reject it at once
 * @param findings why, most serious first, each rule once
 */
public record Verdict(Decision decision, List<Finding> findings) {

    /** What is to be done with the message. */
    public enum Decision {
        PASS,
        DOUBT,
        REJECT
    }

    private static final Set<RejectionGround> HARM =
            EnumSet.of(RejectionGround.INTENT_TO_HARM, RejectionGround.THREAT_TO_OFFICIAL);

    public Verdict {
        findings = findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Verdict::seriousness))
                .toList();
    }

    /** Grounds the findings speak for, the most serious first. */
    public List<RejectionGround> grounds() {
        return findings.stream()
                .map(Finding::ground)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Names of the rules behind the grounds. */
    public List<String> evidence() {
        return findings.stream()
                .filter(finding -> finding.ground() != null)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    /** Names of the rules that say nothing against the message, such as a coarse word. */
    public List<String> marks() {
        return findings.stream()
                .filter(finding -> finding.ground() == null)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    /** Whether somebody may be in danger: such a message is looked at before all others. */
    public boolean harm() {
        return grounds().stream().anyMatch(HARM::contains);
    }

    private static int seriousness(Finding finding) {
        if (finding.ground() == null) {
            return 3;
        }
        return HARM.contains(finding.ground()) ? 0 : finding.certain() ? 1 : 2;
    }
}
