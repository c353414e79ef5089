package city.otklik.approval;

import city.otklik.access.Decision;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Lets facts happen to a case: approval's own as the decision of a command, those of others as they come from the log. */
public final class Happenings {

    private Happenings() {}

    public static void let(
            CaseCommandHandler<ApprovalCase> commands,
            CaseFactHandler<ApprovalCase> handler,
            String caseId,
            SpecificRecord... facts) {
        for (SpecificRecord content : facts) {
            String owner = FactType.of(content.getSchema()).owner();
            if (owner.equals("approval")) {
                commands.handle(caseId, null, Actor.service(owner), (state, now) -> Decision.emit(content));
            } else {
                Instant at = FactType.occurredAt(content);
                handler.handle(new Fact("", owner, caseId, 0, Actor.service(owner), at, null, null, at, content));
            }
        }
    }
}
