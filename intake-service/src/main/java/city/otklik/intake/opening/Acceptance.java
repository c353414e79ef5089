package city.otklik.intake.opening;

import city.otklik.facts.MessageAccepted;
import city.otklik.facts.SimilarCase;
import city.otklik.understanding.repeats.Likeness;
import java.time.Instant;

/** The fact that a message is in work, whoever let it pass (§8). */
public final class Acceptance {

    private Acceptance() {}

    public static MessageAccepted of(IntakeCase message, Instant now) {
        return MessageAccepted.newBuilder()
                .setCaseId(message.caseId())
                .setOccurredAt(now)
                .setSentAt(message.sentAt())
                .setNetwork(message.network())
                .setPriority(message.priority())
                .setRepeats(message.similar().stream()
                        .filter(Likeness::repeat)
                        .map(like -> new SimilarCase(like.caseId(), like.score(), like.reason()))
                        .toList())
                .setMarks(message.verdict().marks())
                .build();
    }
}
