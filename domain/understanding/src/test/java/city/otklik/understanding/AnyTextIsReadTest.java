package city.otklik.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.testkit.HostileTexts;
import city.otklik.understanding.language.Letters;
import city.otklik.understanding.language.Unfailing;
import city.otklik.understanding.repeats.AskedMessage;
import city.otklik.understanding.repeats.Question;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.RoutingRules;
import city.otklik.understanding.screening.Screening;
import city.otklik.understanding.screening.Verdict;
import city.otklik.understanding.screening.Verdict.Decision;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader of a stranger's text answers, and none of them because its guard caught something. */
class AnyTextIsReadTest {

    private static final int LONGEST = 100_000;

    private final Screening screening = new Screening(true);
    private final Competence competence = new Competence(
            List.of("[UGH roads]", "4: яма, ремонт дороги, асфальт*"), Set.of("UGH"), RoutingRules.standard());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 3_000, LONGEST})
    void everyReaderReadsEveryText(int length) {
        HostileTexts.of(Math.max(length, 16)).forEach((name, full) -> {
            String text = full.substring(0, Math.min(length, full.length()));
            assertThat(screening.screen(text).evidence()).as(name).doesNotContain("unreadable:trouble");
            Question question = Question.of(new AskedMessage("VK", "1", "https://vk.com/wall-1_1?reply=1", text));
            assertThat(question.stems()).as(name).hasSizeLessThanOrEqualTo(1_000);
            assertThat(question.places()).as(name).allMatch(place -> place.length() < 100);
            assertThat(competence.pointers(text, text)).as(name).allMatch(pointer -> pointer.weight() > 0);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 30_000})
    void whatCannotBeReadAsWordsGoesToAPerson(int letters) {
        assertThat(screening.screen("почините дорогу " + "в о д а ".repeat(letters / 4)))
                .satisfies(AnyTextIsReadTest::isUnreadable);
        assertThat(screening.screen("почините дорогу " + "абвг".repeat(letters / 4)))
                .satisfies(AnyTextIsReadTest::isUnreadable);
    }

    /** Each step of the normaliser over marks in a row looks at all of them before. */
    @Test
    void marksInARowAreFewBeforeTheyAreBroughtIntoOrder() {
        String marks = "\u0301\u0316".repeat(30_000);
        assertThat(Letters.withFewMarks("я" + marks + "ма" + marks)).hasSize(3 + 2 * 8);
        assertThat(Letters.withFewMarks("е\u0308и\u0306")).isEqualTo("е\u0308и\u0306");
        assertThat(Letters.plain("Я" + marks + "ма")).isEqualTo("яма");
    }

    @Test
    void aStretchedWordIsReadHoweverLongItIs() {
        assertThat(screening.screen("бл" + "я".repeat(60_000) + "дь").decision())
                .isEqualTo(Decision.REJECT);
        assertThat(screening
                        .screen("к" + "у".repeat(60_000) + "да смотрит администрация")
                        .decision())
                .isEqualTo(Decision.PASS);
    }

    @Test
    void aLongTextOfHonestWordsPasses() {
        String text = "Здравствуйте, на улице Горького у дома 41 яма, почините, пожалуйста. ".repeat(1_400);
        assertThat(screening.screen(text).decision()).isEqualTo(Decision.PASS);
    }

    @Test
    void anyTroubleIsADoubtAndAnEndOfTheMachineIsNot() {
        assertThat(Unfailing.<String>read(AnyTextIsReadTest::forEver, Throwable::toString))
                .contains("StackOverflow");
        assertThat(Unfailing.<String>read(
                        () -> {
                            throw new AssertionError("broken");
                        },
                        Throwable::getMessage))
                .isEqualTo("broken");
        assertThatThrownBy(() -> Unfailing.<String>read(
                        () -> {
                            throw new OutOfMemoryError("full");
                        },
                        t -> "caught"))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aLinkOfAnyShapeHasAThread() {
        assertThat(Question.of(new AskedMessage("VK", null, "https://[::1]?id=2&x#y", "яма"))
                        .thread())
                .isEqualTo("https://[::1]&x");
    }

    private static void isUnreadable(Verdict verdict) {
        assertThat(verdict.decision()).isEqualTo(Decision.DOUBT);
        assertThat(verdict.evidence()).containsExactly("unreadable:long-word");
        assertThat(verdict.grounds()).isEmpty();
        assertThat(verdict.marks().stream().collect(Collectors.joining())).isEmpty();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String forEver() {
        return forEver() + "";
    }
}
