package city.otklik.intake.adjudicating;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.access.Role;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.SealedTextOpened;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.time.Instant;
import java.util.Optional;

/** Who is given the text of a rejected or doubted message (§15). */
final class SealedTextDecider {

    private SealedTextDecider() {}

    record OpenSealedText(Caller by, String reason) {}

    /** Opens the text for one who decides about it, the curator, or, where a threat was found, the security contact. */
    static Decision<IntakeCase> open(IntakeCase known, OpenSealedText command, Instant now) {
        Optional<Role> role =
                known.adjudication().opensAs(command.by(), known.life().status());
        Optional<Refusal> obstacle = RequiredText.reason(command.reason())
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.SealedTextOpened)));
        return obstacle.map(Decision::<IntakeCase>refuse)
                .or(() -> role.map(as -> Decision.emit(
                        new SealedTextOpened(known.caseId(), now, command.by().login(), as.word(), command.reason()))))
                .orElseGet(() -> Decision.refuse(ScreeningRefusals.sealedForCaller(known.caseId())));
    }
}
