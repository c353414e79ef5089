package city.otklik.intake.opening;

import city.otklik.casestore.Step;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.repeats.Question;
import city.otklik.understanding.screening.Verdict;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Opens a case: what was received, and at once what screening says of it (§3, §15). */
public final class Opening {

    private Opening() {}

    /** Both facts carry the moment of processing; the terms run from {@code sentAt}. */
    public static Step<IntakeCase> open(
            MessageReceived message, Verdict verdict, Question question, List<Likeness> similar) {
        IntakeCase received = received(message, verdict, question, similar);
        SpecificRecord screened = screened(received);
        CaseEvent event = CaseEvent.valueOf(screened.getSchema().getName());
        return Step.to(received.withLife(received.life().observed(event)), message, screened);
    }

    private static SpecificRecord screened(IntakeCase received) {
        Verdict verdict = received.verdict();
        return switch (verdict.decision()) {
            case PASS -> Acceptance.of(received, received.receivedAt());
            case DOUBT ->
                ScreeningDoubted.newBuilder()
                        .setCaseId(received.caseId())
                        .setOccurredAt(received.receivedAt())
                        .setSentAt(received.sentAt())
                        .setNetwork(received.network())
                        .setPriority(received.priority())
                        .setGrounds(grounds(verdict))
                        .setEvidence(verdict.evidence())
                        .build();
            case REJECT ->
                MessageRejected.newBuilder()
                        .setCaseId(received.caseId())
                        .setOccurredAt(received.receivedAt())
                        .setSentAt(received.sentAt())
                        .setGround(grounds(verdict).getFirst())
                        .setEvidence(verdict.evidence())
                        .setByPerson(false)
                        .build();
        };
    }

    static List<RejectionGround> grounds(Verdict verdict) {
        return verdict.grounds().stream()
                .map(ground -> RejectionGround.valueOf(ground.name()))
                .toList();
    }

    private static IntakeCase received(
            MessageReceived message, Verdict verdict, Question question, List<Likeness> similar) {
        AuthorOfMessage author = message.getAuthor();
        return new IntakeCase(
                message.getCaseId(),
                message.getNetwork(),
                message.getMessageId(),
                message.getSentAt(),
                message.getOccurredAt(),
                message.getPostedAt(),
                message.getLink(),
                new IntakeCase.Writer(author.getNetworkUserId(), author.getName(), author.getProfileUrl()),
                message.getText(),
                message.getPriority(),
                message.getTopicHint(),
                message.getAttachments(),
                CaseLife.unknown().observed(CaseEvent.MessageReceived),
                verdict,
                question,
                similar,
                List.of());
    }
}
