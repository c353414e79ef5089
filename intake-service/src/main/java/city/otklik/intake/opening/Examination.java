package city.otklik.intake.opening;

import city.otklik.facts.MessageReceived;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.screening.Screening;
import java.util.List;
import java.util.Objects;

/** Examines a message by the rules: screening (§15) and the search for repeats (§14). */
public final class Examination {

    private final Screening screening;
    private final RepeatFinder repeats;

    public Examination(Screening screening, RepeatFinder repeats) {
        this.screening = screening;
        this.repeats = repeats;
    }

    /** What the rules find in a message that opens a case. */
    public Findings of(MessageReceived message) {
        return of(IntakeCase.unknown(message.getCaseId()).evolve(message));
    }

    /** What the rules find now; nothing in an unknown case. */
    public Findings of(IntakeCase known) {
        return known.received() == null
                ? Findings.NONE
                : new Findings(
                        screening.screen(known.message().text()),
                        repeats.find(
                                known.caseId(),
                                Objects.requireNonNull(known.question()),
                                known.message().sentAt()));
    }

    /** With the findings kept, or after a rebuild with what the rules find now. */
    public CaseView view(IntakeCase known) {
        return CaseView.of(known.findings() != null ? known : known.withFindings(of(known)));
    }

    /** The same for long lists: without a search for similar cases where no findings are kept. */
    public CaseView listed(IntakeCase known) {
        return CaseView.of(
                known.findings() != null
                        ? known
                        : known.withFindings(
                                new Findings(screening.screen(known.message().text()), List.of())));
    }
}
