package city.otklik.city.letters;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredLetter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Which letters a replay means, and which it must not send without others. */
class LetterChoiceTest {

    private final FiledLetter first = letter("routing", 1, "A", "handler-failed");
    private final FiledLetter behind = letter("routing", 2, "A", DeadLetter.WAITS_BEHIND);
    private final FiledLetter elsewhere = letter("approval", 3, "A", DeadLetter.WAITS_BEHIND);
    private final FiledLetter otherCase = letter("routing", 4, "B", DeadLetter.WAITS_BEHIND);
    private final FiledLetter otherRule = letter("routing", 5, "A", "foreign-source");
    private final List<FiledLetter> waiting = List.of(first, behind, elsewhere, otherCase, otherRule);

    private static FiledLetter letter(String service, long offset, String key, String rule) {
        return FiledLetter.waiting(
                service,
                new StoredLetter(
                        offset,
                        new Origin("case.facts", 0, offset),
                        Instant.EPOCH,
                        key,
                        "value",
                        rule,
                        "mend it",
                        new RecordHeaders(),
                        null,
                        null,
                        false));
    }

    @Test
    void aRuleTakesWithItWhatWaitsBehindInTheSameCaseAndService() {
        LetterChoice choice = new LetterChoice(Set.of(), "handler-failed", null);

        assertThat(choice.of(waiting)).containsExactly(first);
        assertThat(choice.withFollowers(waiting)).containsExactly(first, behind);
    }

    @Test
    void oneThatWaitsBehindALetterLeftOutIsNotSentAlone() {
        assertThat(LetterChoice.leftOut(behind, List.of(behind), waiting)).contains(first);
        assertThat(LetterChoice.leftOut(behind, List.of(first, behind), waiting))
                .isEmpty();
        assertThat(LetterChoice.leftOut(otherRule, List.of(otherRule), waiting)).isEmpty();
        assertThat(LetterChoice.leftOut(otherCase, List.of(otherCase), waiting)).isEmpty();
    }

    @Test
    void coordinatesAndCasesMeanEveryServiceThatHasSuchALetter() {
        assertThat(new LetterChoice(Set.of(first.letter().origin()), null, null).of(waiting))
                .containsExactly(first);
        assertThat(new LetterChoice(Set.of(), null, "A").of(waiting))
                .containsExactly(first, behind, elsewhere, otherRule);
        assertThat(new LetterChoice(Set.of(), null, null).of(waiting)).isEqualTo(waiting);
    }
}
