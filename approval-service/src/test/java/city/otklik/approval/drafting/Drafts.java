package city.otklik.approval.drafting;

import city.otklik.access.Decision;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.networks.PackagedLimits;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.AnswerKind;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.List;

/** Decisions on drafts for tests of other packages. */
public final class Drafts {

    private static final DraftDecider DECIDER = decider(1);

    private Drafts() {}

    static DraftDecider decider(int interimAnswersMax) {
        return new DraftDecider(
                PackagedLimits.LIMITS, StyleReader.packaged(), interimAnswersMax, "http://files.city/files");
    }

    public static Decision<ApprovalCase> submit(
            ApprovalCase approvalCase, String executor, AnswerKind kind, Instant now) {
        return DECIDER.submit(
                approvalCase,
                new SubmitDraft(
                        TestCallers.executor(executor),
                        kind,
                        "Здравствуйте! Работы начаты: " + approvalCase.drafts().size() / 2,
                        List.of(),
                        List.of(),
                        true),
                now);
    }
}
