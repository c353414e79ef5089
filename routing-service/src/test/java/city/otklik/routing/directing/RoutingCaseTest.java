package city.otklik.routing.directing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.RepeatDenied;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.testkit.RandomLife;
import org.junit.jupiter.api.Test;

class RoutingCaseTest {

    private static final int LIVES = 300;
    private static final int STEPS = 40;

    @Test
    void whatTwoServicesDecidedAtTheSameTimeLeadsToOneStateInEitherOrder() {
        for (int seed = 0; seed < LIVES; seed++) {
            RandomLife life = new RandomLife("A", seed);
            RoutingCase known = RoutingCase.unknown("A");
            for (int step = 0; step < STEPS && !life.ended(); step++) {
                assertThat(life.differing(CaseEvent.Owner.ROUTING, known)).isEmpty();
                known = known.evolve(life.next());
            }
        }
    }

    @Test
    void aFactThatDoesNotConcernRoutingChangesNothing() {
        RoutingCase routed = RoutingStories.routed();
        RepeatDenied denied = new RepeatDenied("A", RoutingStories.NOW, "B");
        assertThat(RoutingCase.follows(denied)).isFalse();
        assertThat(routed.evolve(denied)).isSameAs(routed);
    }
}
