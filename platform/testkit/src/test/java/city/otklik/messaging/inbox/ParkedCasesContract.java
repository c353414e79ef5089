package city.otklik.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every memory of parked cases must do. */
abstract class ParkedCasesContract {

    private final String lane = "case.facts/" + UUID.randomUUID();

    abstract ParkedCases parked();

    @Test
    void aCaseIsFreeUntilSomethingOfItWaits() {
        assertThat(parked().waiting(lane)).isEmpty();
    }

    @Test
    void whatWaitsWaitsInOrderAndOnce() {
        ParkedCases parked = parked();

        parked.park(lane, "case.facts/1/10");
        parked.park(lane, "case.facts/1/12");
        parked.park(lane, "case.facts/1/10");

        assertThat(parked.waiting(lane)).containsExactly("case.facts/1/10", "case.facts/1/12");
        assertThat(parked.waiting(lane + "-other")).isEmpty();
        assertThat(parked.notHandled()).contains("case.facts/1/10", "case.facts/1/12");
    }

    @Test
    void theLastReleaseSetsTheCaseFree() {
        ParkedCases parked = parked();
        long before = parked.count();
        parked.park(lane, "case.facts/1/10");
        parked.park(lane, "case.facts/1/12");

        parked.release(lane, "case.facts/1/10");

        assertThat(parked.waiting(lane)).containsExactly("case.facts/1/12");
        assertThat(parked.count()).isEqualTo(before + 1);

        parked.release(lane, "case.facts/1/12");
        parked.release(lane, "case.facts/1/12");

        assertThat(parked.waiting(lane)).isEmpty();
        assertThat(parked.count()).isEqualTo(before);
    }

    @Test
    void whatIsDiscardedNoLongerWaitsAndIsRemembered() {
        ParkedCases parked = parked();
        String origin = "case.facts/1/" + Math.abs(lane.hashCode());
        parked.park(lane, origin);
        parked.park(lane, "case.facts/1/12");

        parked.discard(lane, origin);
        parked.discard(lane, origin);

        assertThat(parked.waiting(lane)).containsExactly("case.facts/1/12");
        parked.release(lane, "case.facts/1/12");
        assertThat(parked.notHandled()).contains(origin).doesNotContain("case.facts/1/12");
    }
}
