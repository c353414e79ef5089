package city.otklik.routing.directing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.RepeatDenied;
import org.junit.jupiter.api.Test;

class RoutingCaseTest {

    @Test
    void aFactThatDoesNotConcernRoutingChangesNothing() {
        RoutingCase routed = RoutingStories.routed();
        RepeatDenied denied = new RepeatDenied("A", RoutingStories.NOW, "B");
        assertThat(RoutingCase.follows(denied)).isFalse();
        assertThat(routed.evolve(denied)).isSameAs(routed);
    }
}
