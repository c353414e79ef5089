package city.otklik.intake.opening;

import city.otklik.access.HttpAddress;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RejectionGround;
import city.otklik.understanding.repeats.Likeness;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A case as people read it.
 *
 * @param text what the citizen wrote; null while it is sealed (§15), and then it is opened with a reason
 * @param state name of the status of the case; {@code stateTitle} says it in the request's language
 * @param screening what the rules found (§15)
 * @param proposal to reject the message, null where none waits for a decision
 * @param similar earlier cases like it, the most similar first (§14)
 * @param repeatOf earlier cases that a person confirmed it repeats
 */
public record CaseView(
        String caseId,
        Network network,
        String messageId,
        String link,
        String authorName,
        @Nullable String authorPage,
        @Nullable String text,
        boolean sealed,
        List<String> attachments,
        @Nullable String topicHint,
        PriorityClass priority,
        Instant sentAt,
        Instant receivedAt,
        String state,
        String stateTitle,
        Screened screening,
        @Nullable ProposalView proposal,
        List<Likeness> similar,
        List<String> repeatOf) {

    /** @param harm whether somebody may be in danger: look at it first */
    public record Screened(
            String verdict, List<RejectionGround> grounds, List<String> evidence, List<String> marks, boolean harm) {}

    /** @param passage the words of the message that are meant; empty where none are named */
    public record ProposalView(
            RejectionGround ground, String passage, String reason, String proposedBy, Instant proposedAt) {

        static ProposalView of(Adjudication.Proposal proposal) {
            return new ProposalView(
                    proposal.ground(),
                    proposal.passage(),
                    proposal.reason(),
                    proposal.proposedBy(),
                    proposal.proposedAt());
        }
    }

    public static CaseView of(IntakeCase known) {
        IntakeCase.Message message = known.message();
        IntakeCase.Origin origin = message.origin();
        Findings findings = Objects.requireNonNullElse(known.findings(), Findings.NONE);
        return new CaseView(
                known.caseId(),
                origin.network(),
                origin.messageId(),
                origin.link(),
                origin.author().name(),
                HttpAddress.orNull(origin.author().profileUrl()),
                known.life().sealed() ? null : message.text(),
                known.life().sealed(),
                HttpAddress.among(message.attachments()),
                message.topicHint(),
                message.priority(),
                message.sentAt(),
                message.receivedAt(),
                known.life().status().name(),
                known.life().status().title(LocaleContextHolder.getLocale()),
                new Screened(
                        findings.verdict().decision().name(),
                        findings.grounds(),
                        findings.verdict().evidence(),
                        findings.verdict().marks(),
                        findings.verdict().harm()),
                known.waitingProposal().map(ProposalView::of).orElse(null),
                findings.similar(),
                known.links().stream()
                        .filter(IntakeCase.RepeatLink::confirmed)
                        .map(IntakeCase.RepeatLink::repeatOf)
                        .toList());
    }
}
