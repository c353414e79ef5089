package city.otklik.routing.directing;

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

/** Carries out what people order: decides on the case as it stands, and answers with the case or the refusal. */
final class OrderDesk {

    private final CaseDesk<RoutedCase> desk;
    private final RoutingJournal journal;

    OrderDesk(CaseDesk<RoutedCase> desk, RoutingJournal journal) {
        this.desk = desk;
        this.journal = journal;
    }

    /**
     * @param ifMatch the {@code If-Match} header, null where the caller sent none
     * @param asWhat roles the order is open to; the caller acts in the first they have
     */
    ResponseEntity<?> carryOut(
            String order,
            String caseId,
            @Nullable String ifMatch,
            Caller caller,
            Role[] asWhat,
            Function<Optional<RoutedCase>, Ruling<RoutedCase, Refusal, RoutedCaseView>> decide) {
        Role role = Arrays.stream(asWhat).filter(caller::is).findFirst().orElse(asWhat[0]);
        Outcome<Refusal, RoutedCaseView> outcome =
                desk.command(caseId, Answers.revision(ifMatch), caller.as(role), decide);
        if (outcome instanceof Outcome.Done<Refusal, RoutedCaseView>) {
            journal.ordered(caseId, order);
        }
        return Answers.of(HttpStatus.OK, outcome);
    }
}
