package city.otklik.understanding.screening;

import city.otklik.understanding.language.Unfailing;
import city.otklik.understanding.language.Words;
import city.otklik.understanding.screening.Verdict.Decision;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says whether a message must be processed and answered, or falls under §15: by roots for obscenity, words with a target
 * for insults, verbs of harm with a target for threats.
 */
public final class Screening {

    private final boolean rejectAtOnce;
    private final Targets targets = new Targets();
    private final Obscenity obscenity = new Obscenity();
    private final MaskedWords maskedWords = new MaskedWords();
    private final Insults insults = new Insults(targets);
    private final Threats threats = new Threats(targets);

    /** @param rejectAtOnce whether certain obscenity is rejected without a person; otherwise a person decides */
    public Screening(boolean rejectAtOnce) {
        this.rejectAtOnce = rejectAtOnce;
    }

    /** The same text always gets the same verdict, and every text gets one: on any trouble a person decides. */
    public Verdict screen(String text) {
        return Unfailing.read(
                () -> read(text), trouble -> new Verdict(Decision.DOUBT, List.of(Finding.unreadable("trouble"))));
    }

    private Verdict read(String text) {
        List<String> words = Words.of(text);
        List<Finding> findings = Stream.of(
                        obscenity.in(Readings.of(text)), maskedWords.in(text), insults.in(words), threats.in(words))
                .flatMap(found -> found)
                .toList();
        return new Verdict(decision(findings), findings);
    }

    private Decision decision(List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.ground() != null || finding.isUnreadable())) {
            return Decision.PASS;
        }
        // Where somebody may be in danger a person must see the message, however obscene it is.
        boolean threat = findings.stream().anyMatch(finding -> finding.rule().startsWith("threat:"));
        boolean certain = findings.stream().anyMatch(Finding::certain);
        return certain && rejectAtOnce && !threat ? Decision.REJECT : Decision.DOUBT;
    }
}
