package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test of the tests. Mutations of the code are PIT's task; an error of another kind, of which no mutation is an
 * example, is planted into the oracle, and the simulation must notice that the two disagree.
 */
class PlantedFaultsTest {
    private static final int LIVES = 8_000;

    static Stream<Named<OracleRules>> faults() {
        return Stream.of(
                Named.of("suspensions are added up, not united", new OracleRules() {
                    @Override
                    long due(Spans spans, long from, long term, List<long[]> pauses) {
                        long counted = 0;
                        long first = Long.MAX_VALUE;
                        long last = Long.MIN_VALUE;
                        for (var pause : pauses) {
                            counted += spans.measure(pause[0], pause[1], List.of());
                            first = Math.min(first, pause[0]);
                            last = Math.max(last, pause[1]);
                        }
                        long union = spans.measure(first, last, List.of()) - spans.measure(first, last, pauses);
                        return spans.earliest(from, pauses.isEmpty() ? term : term + counted - union, pauses);
                    }
                }),
                Named.of("the draft limit is counted forward from the start", new OracleRules() {
                    @Override
                    long draftLimit(Spans spans, long sentAt, long answerDue, long lead) {
                        return spans.earliest(sentAt, spans.measure(sentAt, answerDue, List.of()) - lead, List.of());
                    }
                }),
                Named.of("a breach shows at due, without the grace", new OracleRules() {
                    @Override
                    boolean isBreached(long now, long due, long grace) {
                        return now >= due;
                    }
                }),
                Named.of("a breach shows a second late", new OracleRules() {
                    @Override
                    boolean isBreached(long now, long due, long grace) {
                        return now > due + grace + 1000;
                    }
                }),
                Named.of("in time by whole seconds", new OracleRules() {
                    @Override
                    boolean inTime(long doneAt, long due) {
                        return doneAt / 1000 <= due / 1000;
                    }
                }),
                Named.of("elapsed time is taken for working time", new OracleRules() {
                    @Override
                    long due(Spans spans, long from, long term, List<long[]> pauses) {
                        return from + term;
                    }
                }),
                Named.of("a term used up at closing is due at the next opening", new OracleRules() {
                    @Override
                    long due(Spans spans, long from, long term, List<long[]> pauses) {
                        return spans.opening(spans.earliest(from, term, pauses));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isCaughtBySimulation(OracleRules fault) {
        assertThat(firstWrong(fault)).as("life that shows the fault").isNotNegative();
    }

    private static int firstWrong(OracleRules rules) {
        for (int life = 0; life < LIVES; life++) {
            try {
                LifeSimulation.play(life, rules);
            } catch (AssertionError caught) {
                return life;
            }
        }
        return -1;
    }
}
