package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.SlaPolicies;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Any order, any duplication and any delay of the same facts end in the same clocks as the ordered history (reading 8). A
 * history that does not names its seed; play it again with {@code -Dotklik.seed=<seed>}.
 */
class ShuffledHistoriesTest {
    private static final int HISTORIES = 4_000;
    private static final Scenario[] SCENARIOS =
            IntStream.range(0, 12).mapToObj(Scenario::new).toArray(Scenario[]::new);

    @Test
    void endInTheSameClocks() {
        long first = Long.getLong("otklik.seed", 494);
        for (long seed = first; seed < first + HISTORIES; seed++) {
            var city = SCENARIOS[(int) Math.floorMod(seed, (long) SCENARIOS.length)];
            var facts = new Life(seed, city).facts;
            var ordered = outcome(city, facts, new Random(seed), false);
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                var random = new Random(seed * 31 + shuffle);
                List<ClockFact> mixed = new ArrayList<>(facts);
                facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(mixed::add);
                Collections.shuffle(mixed, random);
                assertThat(outcome(city, mixed, random, true))
                        .as("history %d, shuffle %d of %s", seed, shuffle, mixed)
                        .isEqualTo(ordered);
            }
        }
    }

    /** The clocks in the end, and the reminders; of cancelled clocks only that they are. */
    private static List<String> outcome(Scenario city, List<ClockFact> facts, Random random, boolean delayed) {
        var clocks = new Clocks(SlaPolicies.always(city.policy), city.calendars(city.publications.length));
        var state = CaseClocks.unknown();
        var now = facts.stream()
                .map(ClockFact::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (var fact : facts) {
            now = now.isAfter(fact.occurredAt()) ? now : fact.occurredAt();
            if (delayed && random.nextBoolean()) {
                now = now.plusMillis(random.nextLong(36 * 3_600_000L));
                state = clocks.tick(state, now).state();
            }
            state = clocks.on(state, fact, now).state();
            assertThat(clocks.on(state, fact, now).facts()).isEmpty();
        }
        state = clocks.tick(state, Instant.ofEpochMilli(Scenario.START).plus(90, ChronoUnit.DAYS))
                .state();
        assertThat(state.nextWakeUp()).isNull();
        List<String> outcome = new ArrayList<>();
        for (var announced : state.clocks()) {
            if (announced.status() != ClockStatus.CANCELLED) {
                var due = announced.status() == ClockStatus.SUSPENDED ? null : announced.due();
                outcome.add(announced.id() + " " + announced.status() + " " + due + " " + announced.endedAt());
            }
        }
        outcome.add(Arrays.toString(state.history().toArray()));
        return outcome;
    }
}
