package city.otklik.approval.drafting;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.files.StoredFile;
import city.otklik.approval.networks.NetworkLimit;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Draft;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a draft becomes the next version (§9, §11). The content of the version that awaits the curator or is
 * approved is that version: submitted again, it is accepted and nothing is recorded. What was returned is a new version,
 * of who drafted it first (reading 16).
 *
 * @param interimAnswersMax how many interim answers a case may have (§13, reading 7)
 * @param filesAddress where files are read inside the city's network
 */
record DraftDecider(NetworkLimits limits, StyleReader style, int interimAnswersMax, String filesAddress) {

    /**
     * From so many versions on, one that waits for the curator gives way to no other: each leaves its hash in the case's
     * document. After a return there is always another (§12).
     */
    static final int MOST_VERSIONS = 50;

    Decision<ApprovalCase> submit(ApprovalCase approvalCase, SubmitDraft command, Instant now) {
        int version = approvalCase.life().version() + 1;
        if (command.unknownFiles().isEmpty() && approvalCase.isUnderWay(command.content())) {
            return foreign(approvalCase, command)
                    .<Decision<ApprovalCase>>map(Decision::refuse)
                    .orElseGet(Decision::emit);
        }
        Optional<Refusal> refusal = Occurrences.obstacle(
                        approvalCase, Occurrences.ofAnswer(CaseEvent.DraftSubmitted, command.kind(), version))
                .or(() -> foreign(approvalCase, command))
                .or(() -> tooMany(approvalCase))
                .or(() -> interimAnswers(approvalCase, command))
                .or(() -> content(command))
                .or(() -> network(approvalCase.network(), command))
                .or(() -> repeat(approvalCase, command));
        return refusal.<Decision<ApprovalCase>>map(Decision::refuse)
                .orElseGet(() -> Decision.emit(submitted(approvalCase, version, command, now)));
    }

    private static Optional<Refusal> foreign(ApprovalCase approvalCase, SubmitDraft command) {
        return Responsibility.obstacle(
                approvalCase.caseId(), approvalCase.handling().executor(), command.by());
    }

    private static Optional<Refusal> tooMany(ApprovalCase approvalCase) {
        return approvalCase.drafts().size() >= MOST_VERSIONS
                        && approvalCase.life().draft() == Draft.AWAITING_CURATOR
                ? Optional.of(DraftRefusals.tooManyDrafts(MOST_VERSIONS))
                : Optional.empty();
    }

    private Optional<Refusal> interimAnswers(ApprovalCase approvalCase, SubmitDraft command) {
        return command.kind() == AnswerKind.INTERIM && approvalCase.interimAnswers() >= interimAnswersMax
                ? Optional.of(DraftRefusals.interimAnswersExhausted(interimAnswersMax))
                : Optional.empty();
    }

    private static Optional<Refusal> content(SubmitDraft command) {
        // Attachments alone are no answer.
        return RequiredText.missing("text", command.text())
                .map(refusal -> refusal.under("§16"))
                .or(() -> command.unknownFiles().isEmpty()
                        ? Optional.empty()
                        : Optional.of(DraftRefusals.unknownAttachments(command.unknownFiles())));
    }

    private Optional<Refusal> network(Network network, SubmitDraft command) {
        NetworkLimit limit = limits.of(network);
        int attached = command.attachments().size();
        Integer most = limit.attachments();
        return most != null && attached > most
                ? Optional.of(DraftRefusals.tooManyAttachments(network, attached, most, limit.source()))
                : limit.tooLong(network, command.text(), attached).map(refusal -> refusal.under("§16"));
    }

    private Optional<Refusal> repeat(ApprovalCase approvalCase, SubmitDraft command) {
        if (approvalCase.repeatOf().isEmpty()) {
            return Optional.empty();
        }
        if (!style.tellsMeasures(command.text())) {
            return Optional.of(DraftRefusals.repeatWithoutMeasures());
        }
        return command.attachments().isEmpty() && !command.noAttachments()
                ? Optional.of(DraftRefusals.repeatWithoutEvidence())
                : Optional.empty();
    }

    private DraftSubmitted submitted(ApprovalCase approvalCase, int version, SubmitDraft command, Instant now) {
        return DraftSubmitted.newBuilder()
                .setCaseId(approvalCase.caseId())
                .setOccurredAt(now)
                .setVersion(version)
                .setKind(command.kind())
                .setText(command.text())
                .setAttachments(StoredFile.inFact(command.attachments(), filesAddress))
                .setContentHash(command.content().hash())
                .setDraftedBy(approvalCase
                        .firstDrafter(command.content())
                        .orElseGet(() -> command.by().login()))
                .setNoAttachments(command.noAttachments())
                .build();
    }
}
