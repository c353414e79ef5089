package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        var state = CaseClocks.unheardOf();
        long now = facts.stream().mapToLong(ClockFact::occurredAt).min().orElseThrow();
        for (var fact : facts) {
            now = Math.max(now, fact.occurredAt());
            if (delayed && random.nextBoolean()) {
                now += random.nextLong(36 * 3_600_000L);
                state = clocks.tick(state, now).state();
            }
            state = clocks.on(state, fact, now).state();
            assertThat(clocks.on(state, fact, now).facts()).isEmpty();
        }
        state = clocks.tick(state, Scenario.START + 90 * 24 * 3_600_000L).state();
        assertThat(state.nextWakeUp()).isEqualTo(CaseClocks.NEVER);
        List<String> outcome = new ArrayList<>();
        for (var told : state.standings()) {
            if (told.status() != ClockStatus.CANCELLED) {
                long due = told.status() == ClockStatus.SUSPENDED ? 0 : told.due();
                outcome.add(told.clock() + " " + told.status() + " " + due + " " + told.endedAt());
            }
        }
        outcome.add(Arrays.toString(state.history().toArray()));
        return outcome;
    }
}
