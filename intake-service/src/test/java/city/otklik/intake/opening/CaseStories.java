package city.otklik.intake.opening;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.OpeningDecider.OpenCase;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.screening.Screening;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Cases as they are opened by one message or another. */
public final class CaseStories {

    public static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    public static final Instant SENT = NOW.minusSeconds(3600);

    private CaseStories() {}

    public static OpenCase command(String caseId, Instant sentAt, String text, Likeness... similar) {
        MessageReceived message = MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(NOW)
                .setMessageId("m-" + caseId)
                .setNetwork(Network.VK)
                .setSentAt(sentAt)
                .setLink("https://vk.com/wall-1_1")
                .setAuthor(new AuthorOfMessage("1", "Анна", null))
                .setText(text)
                .setPriority(PriorityClass.NORMAL)
                .setTopicHint(null)
                .setAttachments(List.of("https://vk.com/photo1"))
                .build();
        return new OpenCase(message, new Findings(new Screening(true).screen(text), List.of(similar)));
    }

    public static IntakeCase opened(String caseId, String text) {
        return opened(caseId, SENT, text);
    }

    public static IntakeCase opened(String caseId, Instant sentAt, String text) {
        IntakeCase unknown = IntakeCase.unknown(caseId);
        return after(unknown, OpeningDecider.open(unknown, command(caseId, sentAt, text)));
    }

    public static IntakeCase accepted() {
        return opened("A", "Яма на улице Мира");
    }

    public static IntakeCase doubtful() {
        return opened("A", "Вы там дебилы");
    }

    public static IntakeCase rejected() {
        return opened("A", "Пиздец, а не дорога");
    }

    /** The case after a decision that was not refused. */
    public static IntakeCase after(IntakeCase before, Decision<IntakeCase> decision) {
        Decision.Accepted<IntakeCase> accepted = (Decision.Accepted<IntakeCase>) decision;
        IntakeCase state = Objects.requireNonNullElse(accepted.noted(), before);
        for (SpecificRecord fact : accepted.facts()) {
            state = state.evolve(fact);
        }
        return state;
    }

    public static List<SpecificRecord> facts(Decision<IntakeCase> decision) {
        return ((Decision.Accepted<IntakeCase>) decision).facts();
    }

    public static Refusal refusal(Decision<IntakeCase> decision) {
        return ((Decision.Refused<IntakeCase>) decision).refusal();
    }
}
