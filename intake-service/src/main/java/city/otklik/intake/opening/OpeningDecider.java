package city.otklik.intake.opening;

import city.otklik.access.Decision;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Opens a case: what was received, and at once what screening says of it (§3, §8, §15). */
public final class OpeningDecider {

    private OpeningDecider() {}

    /** @param findings what the rules found in {@code message} */
    public record OpenCase(MessageReceived message, Findings findings) {}

    /** Both facts carry the moment of processing; the terms run from {@code sentAt}. A second delivery changes nothing. */
    public static Decision<IntakeCase> open(IntakeCase known, OpenCase command) {
        if (known.life().status() != CaseStatus.EXPECTED) {
            return Decision.emit();
        }
        Findings findings = command.findings();
        return Decision.note(
                known.withFindings(findings), command.message(), screened(known.evolve(command.message()), findings));
    }

    /** The fact that a message is in work, after screening or a person let it pass (§8). */
    public static MessageAccepted accepted(IntakeCase known, Findings findings, Instant now) {
        return MessageAccepted.newBuilder()
                .setCaseId(known.caseId())
                .setOccurredAt(now)
                .setSentAt(known.message().sentAt())
                .setNetwork(known.message().origin().network())
                .setPriority(known.message().priority())
                .setRepeats(findings.repeats())
                .setMarks(findings.verdict().marks())
                .build();
    }

    private static SpecificRecord screened(IntakeCase received, Findings findings) {
        IntakeCase.Message message = received.message();
        return switch (findings.verdict().decision()) {
            case PASS -> accepted(received, findings, message.receivedAt());
            case DOUBT ->
                ScreeningDoubted.newBuilder()
                        .setCaseId(received.caseId())
                        .setOccurredAt(message.receivedAt())
                        .setSentAt(message.sentAt())
                        .setNetwork(message.origin().network())
                        .setPriority(message.priority())
                        .setGrounds(findings.grounds())
                        .setEvidence(findings.verdict().evidence())
                        .build();
            case REJECT ->
                MessageRejected.newBuilder()
                        .setCaseId(received.caseId())
                        .setOccurredAt(message.receivedAt())
                        .setSentAt(message.sentAt())
                        .setGround(findings.grounds().getFirst())
                        .setEvidence(findings.verdict().evidence())
                        .setByPerson(false)
                        .build();
        };
    }
}
