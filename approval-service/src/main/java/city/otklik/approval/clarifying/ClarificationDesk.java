package city.otklik.approval.clarifying;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.clarifying.Clarifying.AskAuthor;
import city.otklik.approval.clarifying.Clarifying.Asked;
import city.otklik.approval.clarifying.Clarifying.WithdrawClarification;
import city.otklik.casestore.CaseDesk;
import city.otklik.access.worded.Outcome;
import city.otklik.time.CityClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes questions to the author from executors. */
final class ClarificationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ClarificationDesk.class);

    private final CaseDesk<CaseFile> desk;
    private final Clarifying clarifying;
    private final CityClock clock;
    private final CaseMeters meters;

    ClarificationDesk(CaseDesk<CaseFile> desk, Clarifying clarifying, CityClock clock, CaseMeters meters) {
        this.desk = desk;
        this.clarifying = clarifying;
        this.clock = clock;
        this.meters = meters;
    }

    Outcome<ClarificationRefusal, Asked> ask(String caseId, @Nullable Long seenRevision, Caller caller, String text) {
        Instant now = clock.instant();
        AskAuthor command = new AskAuthor(caller.login(), text);
        Outcome<ClarificationRefusal, Asked> outcome = desk.command(
                caseId, seenRevision, caller.as(Role.EXECUTOR), file -> clarifying.ask(file, caseId, command, now));
        if (outcome instanceof Outcome.Done<ClarificationRefusal, Asked>(Asked asked, long revision)) {
            meters.asked();
            LOG.info("Case {}: clarification {} asked", caseId, asked.clarification());
        }
        return outcome;
    }

    Outcome<ClarificationRefusal, Asked> withdraw(
            String caseId, @Nullable Long seenRevision, Caller caller, int number, String reason) {
        Instant now = clock.instant();
        WithdrawClarification command = new WithdrawClarification(caller.login(), number, reason);
        Outcome<ClarificationRefusal, Asked> outcome = desk.command(
                caseId,
                seenRevision,
                caller.as(Role.EXECUTOR),
                file -> clarifying.withdraw(file, caseId, command, now));
        if (outcome instanceof Outcome.Done<ClarificationRefusal, Asked>(Asked withdrawn, long revision)) {
            LOG.info("Case {}: clarification {} withdrawn", caseId, withdrawn.clarification());
        }
        return outcome;
    }
}
