package city.otklik.intake.opening;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.access.worded.Outcome;
import city.otklik.access.worded.Refusal;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Ruling;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Carries out what people ask for: decides on the case as it stands, and answers with the case or the refusal. */
public final class CommandDesk {

    private final CaseDesk<IntakeCase> desk;
    private final IntakeJournal journal;

    public CommandDesk(CaseDesk<IntakeCase> desk, IntakeJournal journal) {
        this.desk = desk;
        this.journal = journal;
    }

    /** What intake keeps of the case, empty where it keeps none. */
    public Optional<IntakeCase> find(String caseId) {
        return desk.find(caseId).map(record -> record.state());
    }

    /**
     * @param ifMatch the {@code If-Match} header, null where the caller sent none
     * @param asWhat roles the command is open to; the caller acts in the first they have
     */
    public ResponseEntity<?> carryOut(
            String command,
            String caseId,
            @Nullable String ifMatch,
            Caller caller,
            Role[] asWhat,
            Function<Optional<IntakeCase>, Ruling<IntakeCase, Refusal, CaseView>> decide) {
        Role role = Arrays.stream(asWhat).filter(caller::is).findFirst().orElse(asWhat[0]);
        Outcome<Refusal, CaseView> outcome = desk.command(caseId, Answers.revision(ifMatch), caller.as(role), decide);
        if (outcome instanceof Outcome.Done<Refusal, CaseView>) {
            journal.decided(caseId, command);
        }
        return Answers.of(HttpStatus.OK, outcome);
    }
}
