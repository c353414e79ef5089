package city.otklik.intake.adjudicating;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.intake.opening.Acceptance;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Commands;
import city.otklik.intake.opening.IncompleteRequest;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a person may decide about §15. */
final class Adjudication {

    private Adjudication() {}

    /** Accepts a message that screening doubted: the city owes an answer, and the terms have run since {@code sentAt}. */
    static Ruling<IntakeCase, Refusal, CaseView> accept(Optional<IntakeCase> state, String reason, Instant now) {
        return Commands.unreasoned(reason)
                .<Ruling<IntakeCase, Refusal, CaseView>>map(Ruling::refused)
                .orElseGet(() -> Commands.when(
                        state,
                        CaseEvent.MessageAccepted,
                        (message, life) -> message.life().status() == CaseStatus.SCREENING_DOUBTED
                                ? done(message, life, Acceptance.of(message, now))
                                : Ruling.refused(new NothingToDecide(
                                        message.life().status().title()))));
    }

    /** Rejects a message that is in doubt or in work; its clocks are cancelled from {@code now}. */
    static Ruling<IntakeCase, Refusal, CaseView> reject(
            Optional<IntakeCase> state, @Nullable RejectionGround ground, String reason, Instant now) {
        if (ground == null) {
            return Ruling.refused(new IncompleteRequest(
                    "ground", "is missing", "Name the ground of §15: one of " + List.of(RejectionGround.values())));
        }
        return Commands.unreasoned(reason)
                .<Ruling<IntakeCase, Refusal, CaseView>>map(Ruling::refused)
                .orElseGet(() -> Commands.when(
                        state,
                        CaseEvent.MessageRejected,
                        (message, life) -> done(
                                message,
                                life,
                                MessageRejected.newBuilder()
                                        .setCaseId(message.caseId())
                                        .setOccurredAt(now)
                                        .setSentAt(message.sentAt())
                                        .setGround(ground)
                                        .setEvidence(List.of(reason))
                                        .setByPerson(true)
                                        .build())));
    }

    /** Overturns a rejection: the clocks live on as if it had never been. */
    static Ruling<IntakeCase, Refusal, CaseView> overturn(Optional<IntakeCase> state, String reason, Instant now) {
        return Commands.unreasoned(reason)
                .<Ruling<IntakeCase, Refusal, CaseView>>map(Ruling::refused)
                .orElseGet(() -> Commands.when(
                        state,
                        CaseEvent.RejectionOverturned,
                        (message, life) -> done(
                                message,
                                life,
                                RejectionOverturned.newBuilder()
                                        .setCaseId(message.caseId())
                                        .setOccurredAt(now)
                                        .setSentAt(message.sentAt())
                                        .setNetwork(message.network())
                                        .setPriority(message.priority())
                                        .setReason(reason)
                                        .build())));
    }

    private static Ruling<IntakeCase, Refusal, CaseView> done(IntakeCase message, CaseLife life, SpecificRecord fact) {
        IntakeCase next = message.withLife(life);
        return Ruling.done(next, CaseView.of(next), fact);
    }
}
