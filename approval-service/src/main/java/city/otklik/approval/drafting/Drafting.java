package city.otklik.approval.drafting;

import city.otklik.approval.cases.AttachmentsInFacts;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.DraftVersion;
import city.otklik.approval.cases.Enquiry;
import city.otklik.approval.cases.Occurrences;
import city.otklik.approval.networks.NetworkLimit;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Transition;
import city.otklik.casestore.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a draft becomes the next version. Pure: the instant comes as an argument.
 *
 * @param interimAnswersMax how many interim answers a case may have (§13, reading 7)
 * @param filesAddress where files are read inside the city's network; the hash is put behind it
 */
record Drafting(NetworkLimits limits, StyleReader style, int interimAnswersMax, String filesAddress) {

    Ruling<CaseFile, DraftRefusal, Submitted> decide(
            Optional<CaseFile> known, String caseId, SubmitDraft draft, Instant now) {
        CaseFile file = known.orElseGet(CaseFile::unknown);
        int version = file.life().version() + 1;
        Occurrence occurrence = Occurrences.ofAnswer(CaseEvent.DraftSubmitted, draft.kind(), version);
        return refusal(file, draft, occurrence)
                .<Ruling<CaseFile, DraftRefusal, Submitted>>map(Ruling::refused)
                .orElseGet(() -> accepted(file, caseId, draft, occurrence, now));
    }

    private Optional<DraftRefusal> refusal(CaseFile file, SubmitDraft draft, Occurrence occurrence) {
        if (CaseLife.after(file.life(), occurrence) instanceof Transition.NotAllowed obstacle) {
            return Optional.of(new DraftRefusal.WrongMoment(obstacle));
        }
        if (!file.isOf(draft.executor())) {
            return Optional.of(new DraftRefusal.AnotherExecutorsCase());
        }
        if (draft.kind() == AnswerKind.INTERIM && file.interimAnswers() >= interimAnswersMax) {
            return Optional.of(new DraftRefusal.InterimAnswersExhausted(interimAnswersMax));
        }
        return ofContent(draft)
                .or(() -> ofNetwork(file.enquiry(), draft))
                .or(() -> file.repeatOf().isEmpty() ? Optional.empty() : ofRepeat(draft));
    }

    private static Optional<DraftRefusal> ofContent(SubmitDraft draft) {
        if (draft.text().isEmpty()) {
            return Optional.of(new DraftRefusal.EmptyText());
        }
        return draft.unknownFiles().isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftRefusal.UnknownAttachments(draft.unknownFiles()));
    }

    private Optional<DraftRefusal> ofNetwork(@Nullable Enquiry enquiry, SubmitDraft draft) {
        Network network = enquiry == null ? Network.OTHER : enquiry.network();
        NetworkLimit limit = limits.of(network);
        int attached = draft.attachments().size();
        Integer most = limit.attachments();
        if (most != null && attached > most) {
            return Optional.of(new DraftRefusal.TooManyAttachments(network, attached, most, limit.source()));
        }
        Integer longest = limit.longest(attached);
        int length = limit.length(draft.text());
        return longest != null && length > longest
                ? Optional.of(new DraftRefusal.TextTooLong(network, length, longest, limit.source()))
                : Optional.empty();
    }

    private Optional<DraftRefusal> ofRepeat(SubmitDraft draft) {
        if (!style.tellsMeasures(draft.text())) {
            return Optional.of(new DraftRefusal.RepeatWithoutMeasures());
        }
        return draft.attachments().isEmpty() && !draft.noAttachments()
                ? Optional.of(new DraftRefusal.RepeatWithoutEvidence())
                : Optional.empty();
    }

    private Ruling<CaseFile, DraftRefusal, Submitted> accepted(
            CaseFile file, String caseId, SubmitDraft draft, Occurrence occurrence, Instant now) {
        String hash = ContentHash.of(draft.text(), draft.attachments());
        List<StyleFinding> findings = style.read(
                draft.text(), file.enquiry() == null ? "" : file.enquiry().text());
        DraftVersion version = new DraftVersion(
                occurrence.version(),
                draft.kind(),
                draft.text(),
                draft.attachments(),
                hash,
                draft.executor(),
                now,
                findings,
                null,
                null);
        DraftSubmitted fact = DraftSubmitted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setVersion(version.version())
                .setKind(version.kind())
                .setText(version.text())
                .setAttachments(AttachmentsInFacts.of(version.attachments(), filesAddress))
                .setContentHash(hash)
                .setDraftedBy(version.draftedBy())
                .build();
        return Ruling.done(
                file.with(version).after(occurrence), new Submitted(version.version(), hash, findings), fact);
    }
}
