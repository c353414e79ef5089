package city.otklik.cli.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetterEntry;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Which dead letters a replay means, and which it must not send without others. */
class DeadLetterSelectionTest {

    private final ServiceDeadLetter first = letter("routing", 1, "A", "handler-failed");
    private final ServiceDeadLetter behind = letter("routing", 2, "A", DeadLetter.WAITS_BEHIND);
    private final ServiceDeadLetter elsewhere = letter("approval", 3, "A", DeadLetter.WAITS_BEHIND);
    private final ServiceDeadLetter otherCase = letter("routing", 4, "B", DeadLetter.WAITS_BEHIND);
    private final ServiceDeadLetter otherRule = letter("routing", 5, "A", "foreign-source");
    private final List<ServiceDeadLetter> waiting = List.of(first, behind, elsewhere, otherCase, otherRule);

    private static ServiceDeadLetter letter(String service, long offset, String key, String rule) {
        return new ServiceDeadLetter(
                service,
                new DeadLetterEntry(
                        new StoredDeadLetter(
                                offset,
                                Instant.EPOCH,
                                new Origin("case.facts", 0, offset),
                                new StoredDeadLetter.Why("value", rule, "fix it"),
                                new StoredDeadLetter.Original(
                                        key.getBytes(StandardCharsets.UTF_8), new RecordHeaders(), Instant.EPOCH, -1),
                                true),
                        null,
                        null));
    }

    @Test
    void aRuleTakesWithItWhatWaitsBehindInTheSameCaseAndService() {
        DeadLetterSelection choice = new DeadLetterSelection(Set.of(), "handler-failed", null);

        assertThat(choice.of(waiting)).containsExactly(first);
        assertThat(choice.withFollowers(waiting)).containsExactly(first, behind);
    }

    @Test
    void oneThatWaitsBehindALetterLeftOutIsNotSentAlone() {
        assertThat(DeadLetterSelection.leftOut(behind, List.of(behind), waiting))
                .contains(first);
        assertThat(DeadLetterSelection.leftOut(behind, List.of(first, behind), waiting))
                .isEmpty();
        assertThat(DeadLetterSelection.leftOut(otherRule, List.of(otherRule), waiting))
                .isEmpty();
        assertThat(DeadLetterSelection.leftOut(otherCase, List.of(otherCase), waiting))
                .isEmpty();
    }

    @Test
    void coordinatesAndCasesMeanEveryServiceThatHasSuchALetter() {
        assertThat(new DeadLetterSelection(Set.of(first.letter().origin()), null, null).of(waiting))
                .containsExactly(first);
        assertThat(new DeadLetterSelection(Set.of(), null, "A").of(waiting))
                .containsExactly(first, behind, elsewhere, otherRule);
        assertThat(new DeadLetterSelection(Set.of(), null, null).of(waiting)).isEqualTo(waiting);
    }
}
