package city.otklik.understanding.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.understanding.SampleMessages;
import city.otklik.understanding.SampleMessages.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatFinderTest {

    private static final Instant SENT = Instant.parse("2026-03-03T06:00:00Z");
    private static final String PIT = "На улице Горького, напротив дома 41, яма во всю полосу, пробил колесо";
    private final EarlierQuestionsInMemory earlier = new EarlierQuestionsInMemory();
    private final RepeatFinder finder = new RepeatFinder(earlier, RepeatRules.standard());

    @Test
    void theSameAuthorOnTheSameQuestionRepeats() {
        keep("A", SENT, "1", "https://vk.com/wall-1_1?reply=1", PIT);
        List<Likeness> found =
                find("1", "https://vk.com/wall-1_9", "Повторно пишу про яму на Горького, 41. Яма на месте");
        assertThat(found).singleElement().satisfies(like -> {
            assertThat(like.caseId()).isEqualTo("A");
            assertThat(like.repeat()).isTrue();
            assertThat(like.reason()).contains("тот же автор", "тот же адрес", "пишет повторно");
        });
    }

    @Test
    void anotherAuthorWithTheSameTroubleIsShownButRepeatsNothing() {
        keep("A", SENT, "1", "https://vk.com/wall-1_1", PIT);
        assertThat(find("2", "https://vk.com/wall-1_9", PIT))
                .singleElement()
                .matches(like -> !like.repeat() && like.score() > 0.5);
    }

    @Test
    void anotherQuestionOfTheSameAuthorRepeatsNothing() {
        keep("A", SENT, "1", "https://vk.com/wall-1_1", PIT);
        assertThat(find("1", "https://vk.com/wall-1_9", "Когда откроют бассейн после ремонта? Секция плавания закрыта"))
                .isEmpty();
    }

    @Test
    void anAuthorTheNetworkDoesNotTellRepeatsWhenTheySaySo() {
        keep("A", SENT, null, "https://vk.com/wall-1_1?reply=1", PIT);
        assertThat(find(null, "https://vk.com/wall-1_1?reply=7", "Повторно: " + PIT))
                .singleElement()
                .matches(Likeness::repeat);
        assertThat(find(null, "https://vk.com/wall-1_1?reply=8", PIT))
                .singleElement()
                .matches(like -> !like.repeat());
    }

    @Test
    void whatIsOlderThanAYearIsForgotten() {
        keep("A", SENT.minus(Duration.ofDays(366)), "1", "https://vk.com/wall-1_1", PIT);
        assertThat(find("1", "https://vk.com/wall-1_1", PIT)).isEmpty();
    }

    @Test
    void aCaseIsNotItsOwnRepeat() {
        Question question = Question.of(new AskedMessage("VK", "1", "https://vk.com/wall-1_1", PIT));
        earlier.keep("SAME", SENT, question);
        assertThat(finder.find("SAME", question, SENT.plusSeconds(1))).isEmpty();
    }

    @Test
    void theSampleRepeatsAreFoundAndNothingElse() {
        List<String> found = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        Instant at = SENT;
        for (Sample sample : SampleMessages.all()) {
            Question question =
                    Question.of(new AskedMessage(sample.network(), sample.authorId(), sample.link(), sample.text()));
            finder.find(sample.id(), question, at).stream()
                    .filter(Likeness::repeat)
                    .forEach(like -> found.add(sample.id() + " repeats " + like.caseId()));
            if (sample.kind().startsWith("repeat-of:")) {
                meant.add(sample.id() + " repeats " + sample.kind().substring("repeat-of:".length()));
            }
            earlier.keep(sample.id(), at, question);
            at = at.plusSeconds(60);
        }
        System.out.printf("repeats: %d meant, found %s%n", meant.size(), found);
        assertThat(meant).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(meant);
    }

    private void keep(String caseId, Instant sentAt, @Nullable String author, String link, String text) {
        earlier.keep(caseId, sentAt, Question.of(new AskedMessage("VK", author, link, text)));
    }

    private List<Likeness> find(@Nullable String author, String link, String text) {
        return finder.find("NEW", Question.of(new AskedMessage("VK", author, link, text)), SENT.plusSeconds(3600));
    }
}
