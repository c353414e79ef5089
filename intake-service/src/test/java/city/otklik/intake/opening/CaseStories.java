package city.otklik.intake.opening;

import city.otklik.casestore.Step;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.repeats.Question;
import city.otklik.understanding.screening.Screening;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Cases as they are opened by one message or another. */
public final class CaseStories {

    public static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    public static final Instant SENT = NOW.minusSeconds(3600);

    private CaseStories() {}

    public static Step<IntakeCase> opened(String caseId, String text, Likeness... similar) {
        return opened(caseId, SENT, text, similar);
    }

    public static Step<IntakeCase> opened(String caseId, Instant sentAt, String text, Likeness... similar) {
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
        Question question = new Question("VK:1", "https://vk.com/wall-1", List.of("мир 5"), List.of("ям"), false);
        return Opening.open(message, new Screening(true).screen(text), question, List.of(similar));
    }

    public static IntakeCase accepted() {
        return state(opened("A", "Яма на улице Мира"));
    }

    public static IntakeCase doubtful() {
        return state(opened("A", "Вы там дебилы"));
    }

    public static IntakeCase rejected() {
        return state(opened("A", "Пиздец, а не дорога"));
    }

    public static IntakeCase state(Step<IntakeCase> step) {
        return Objects.requireNonNull(step.state());
    }
}
