package city.otklik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryTransitionIsPlayedTest {

    static List<Story> stories() {
        return Stories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStepEntersTheStatesItNamesAndNoOther(Story story) {
        CaseLife life = CaseLife.unknown();
        for (Story.Step step : story.steps()) {
            CaseLife next = play(life, step.occurrence());
            List<CaseState> entered = new ArrayList<>(Story.states(next).toList());
            Story.states(life).forEach(entered::remove);
            assertThat(entered)
                    .as("%s in %s", step.occurrence(), life)
                    .containsExactlyInAnyOrderElementsOf(step.entered());
            life = next;
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readersOfTheFactsSeeTheSameLife(Story story) {
        CaseLife commanded = CaseLife.unknown();
        CaseLife observed = CaseLife.unknown();
        for (Story.Step step : story.steps()) {
            commanded = play(commanded, step.occurrence());
            observed = observed.observed(step.occurrence());
        }
        assertThat(observed).isEqualTo(commanded);
    }

    @Test
    void noRowOfTheTableIsLeftUnvisited() {
        Set<Move> visited = new HashSet<>();
        for (Story story : stories()) {
            CaseLife life = CaseLife.unknown();
            for (Story.Step step : story.steps()) {
                Occurrence occurrence = step.occurrence();
                Story.states(life)
                        .forEach(state -> RegionRules.row(state, occurrence).ifPresent(visited::add));
                RegionRules.row(Clarification.NONE, occurrence).ifPresent(visited::add);
                life = play(life, occurrence);
            }
        }
        List<Move> unvisited = TransitionTable.rows().stream()
                .filter(row -> !visited.contains(row))
                .toList();
        assertThat(unvisited)
                .as("rows of the table without a story: give each one in Stories")
                .isEmpty();
    }

    private static CaseLife play(CaseLife life, Occurrence occurrence) {
        return switch (CaseLife.after(life, occurrence)) {
            case Transition.Moved moved -> moved.next();
            case Transition.Unchanged unchanged -> unchanged.same();
            case Transition.NotAllowed refused -> throw new AssertionError(occurrence + " in " + life + ": " + refused);
        };
    }
}
