package city.otklik.understanding.screening;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The result of screening a text (§15).
 *
 * @param decision pass it, let a person decide, or reject it at once
 * @param findings why, most serious first, each rule once
 */
public record Verdict(Decision decision, List<Finding> findings) {

    /** What to do with the message. */
    public enum Decision {
        PASS,
        DOUBT,
        REJECT
    }

    private static final Set<Ground> HARM = EnumSet.of(Ground.INTENT_TO_HARM, Ground.THREAT_TO_OFFICIAL);

    public Verdict {
        findings = findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Verdict::seriousness))
                .toList();
    }

    /** Grounds that the findings support, the most serious first. */
    public List<Ground> grounds() {
        return findings.stream()
                .map(Finding::ground)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Names of the rules behind the grounds, and what could not be read. */
    public List<String> evidence() {
        return findings.stream()
                .filter(finding -> finding.ground() != null || finding.isUnreadable())
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    /** Names of the rules that support no ground, such as a coarse word. */
    public List<String> marks() {
        return findings.stream()
                .filter(finding -> finding.ground() == null && !finding.isUnreadable())
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    /** Whether somebody may be in danger: a person looks at such a message first. */
    public boolean harm() {
        return grounds().stream().anyMatch(HARM::contains);
    }

    private static int seriousness(Finding finding) {
        if (finding.ground() == null) {
            return finding.isUnreadable() ? 3 : 4;
        }
        return HARM.contains(finding.ground()) ? 0 : finding.certain() ? 1 : 2;
    }
}
