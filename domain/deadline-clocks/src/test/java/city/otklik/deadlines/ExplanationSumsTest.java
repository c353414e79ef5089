package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.explaining.ExplanationPart;
import city.otklik.workingtime.explanation.ExplanationLine;
import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What an explanation lists adds up to the term it names, without a gap between start and due, for every clock of random case
 * lives: suspensions, changed classes, calendars that came late, interim answers.
 */
class ExplanationSumsTest {
    private static final long FIRST = Long.getLong("otklik.seed", 8_720L);
    private static final int LIVES = Integer.getInteger("otklik.lives", 3_000);
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void addUpToTheTerm() {
        for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
            try {
                LifeSimulation.play(seed, OracleRules.REGULATION, fact -> {}, this::explainAll);
            } catch (AssertionError | RuntimeException wrong) {
                fail(SimulationTest.wentWrong(ExplanationSumsTest.class, seed), wrong);
            }
        }
        if (LIVES > 1) {
            assertThat(met.keySet())
                    .containsExactlyInAnyOrder(
                            "ANSWER Ran",
                            "ANSWER Suspended",
                            "ANSWER Suspended still",
                            "ANSWER NewTerm",
                            "DRAFT CountedBack",
                            "DRAFT Suspended still",
                            "DRAFT Ran",
                            "DRAFT NewTerm",
                            "APPROVAL Ran",
                            "REWORK Ran",
                            "FINAL_DRAFT Ran",
                            "FINAL_DRAFT Suspended",
                            "FINAL_DRAFT Suspended still");
        }
    }

    private void explainAll(Clocks clocks, CaseClocks state) {
        for (var clock : state.clocks()) {
            var explanation = clocks.outlook(state).explain(clock.id());
            if (explanation != null) {
                check(clock, explanation);
                explanation.parts().forEach(part -> met.merge(clock.id().kind() + " " + nameOf(part), 1, Integer::sum));
            }
        }
    }

    private static String nameOf(ExplanationPart part) {
        boolean still = part instanceof ExplanationPart.Suspended suspended && suspended.to() == null;
        return part.getClass().getSimpleName() + (still ? " still" : "");
    }

    private static void check(AnnouncedClock clock, DeadlineExplanation explanation) {
        if (clock.status() != ClockStatus.SUSPENDED && clock.status() != ClockStatus.CANCELLED) {
            assertThat(explanation.due()).as("due of " + explanation).isEqualTo(clock.due());
        }
        switch (explanation.clock().kind()) {
            case ANSWER, APPROVAL, REWORK -> checkForward(explanation, explanation.startedAt(), explanation.granted());
            case DRAFT -> checkDraft(explanation);
            case FINAL_DRAFT -> checkDays(explanation);
        }
    }

    private static void checkDraft(DeadlineExplanation explanation) {
        switch (explanation.parts().getFirst()) {
            case ExplanationPart.CountedBack back -> {
                assertThat(explanation.parts()).hasSize(1);
                checkLines(back.working());
                assertThat(back.working().working())
                        .as("lead of " + explanation)
                        .isEqualTo(explanation.granted());
                assertThat(back.working().from()).isEqualTo(explanation.due());
                assertThat(back.working().to()).isEqualTo(back.answerDue());
            }
            case ExplanationPart.Suspended suspended ->
                assertThat(explanation.parts()).hasSize(1);
            default -> checkForward(explanation, explanation.countedFrom(), explanation.granted());
        }
    }

    private static void checkForward(DeadlineExplanation explanation, Instant start, Duration granted) {
        var reached = start;
        var sum = Duration.ZERO;
        var term = granted;
        for (var part : explanation.parts()) {
            switch (part) {
                case ExplanationPart.Ran ran -> {
                    checkLines(ran.working());
                    assertThat(ran.working().from()).as("gap in " + explanation).isEqualTo(reached);
                    reached = ran.working().to();
                    sum = sum.plus(ran.working().working());
                }
                case ExplanationPart.Suspended suspended -> {
                    assertThat(suspended.from()).as("gap in " + explanation).isEqualTo(reached);
                    if (suspended.to() == null) {
                        assertThat(sum.plus(suspended.left()))
                                .as("what was used and what is left of " + explanation)
                                .isEqualTo(term);
                        return;
                    }
                    reached = suspended.to();
                }
                case ExplanationPart.NewTerm newTerm -> {
                    assertThat(newTerm.at()).as("new term in " + explanation).isAfterOrEqualTo(start);
                    sum = Duration.ZERO;
                    term = newTerm.granted();
                }
                case ExplanationPart.CountedBack back -> fail("counted back: " + explanation);
            }
        }
        assertThat(reached).as("last instant of " + explanation).isEqualTo(explanation.due());
        assertThat(sum).as("sum of " + explanation).isEqualTo(term);
    }

    /** Whole days as long as nothing stopped the clock, afterwards what was left when it stopped. */
    private static void checkDays(DeadlineExplanation explanation) {
        var days = new HashSet<Object>();
        var left = Duration.ofMillis(-1);
        var sum = Duration.ZERO;
        for (var part : explanation.parts()) {
            switch (part) {
                case ExplanationPart.Ran ran -> {
                    checkLines(ran.working());
                    sum = ran.working().working();
                    for (var line : ran.working().lines()) {
                        if (line instanceof ExplanationLine.Worked worked) {
                            days.add(worked.from().atZone(explanation.zone()).toLocalDate());
                        }
                    }
                }
                case ExplanationPart.Suspended suspended
                when suspended.to() == null -> {
                    return;
                }
                case ExplanationPart.Suspended suspended -> left = suspended.left();
                default -> fail("no part of a final draft: " + part);
            }
        }
        if (left.isNegative()) {
            assertThat(days).as("working days of " + explanation).hasSize(explanation.workingDays());
        } else {
            assertThat(sum).as("what was left of " + explanation).isEqualTo(left);
        }
        var last = explanation.parts().getLast();
        assertThat(last).isInstanceOf(ExplanationPart.Ran.class);
        assertThat(((ExplanationPart.Ran) last).working().to()).isEqualTo(explanation.due());
    }

    private static void checkLines(WorkingTimeExplanation working) {
        var reached = working.from();
        var sum = Duration.ZERO;
        for (var line : working.lines()) {
            assertThat(line.from()).as("line of " + working).isEqualTo(reached);
            reached = line.to();
            if (line instanceof ExplanationLine.Worked worked) {
                sum = sum.plus(worked.counted());
                assertThat(worked.total()).as("running total of " + working).isEqualTo(sum);
            }
        }
        assertThat(working.complete()).isTrue();
        assertThat(reached).as("last line of " + working).isEqualTo(working.to());
        assertThat(sum).as("lines of " + working).isEqualTo(working.working());
    }
}
