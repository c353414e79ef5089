package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.received;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.Note;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.RoutingDoubted;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OlderFactsTest {

    @Test
    void factsFromBeforeThereWereNotesKeepTheirText() {
        RoutingCase repeat = received("яма")
                .evolve(new CaseRouted("A", NOW, "UGH", List.of(), 0.8, false, List.of("repeat of B"), List.of()));
        assertThat(Objects.requireNonNull(repeat.route()).grounds()).containsExactly(Note.literally("repeat of B"));
        RoutingCase doubtful =
                repeat.evolve(new RoutingDoubted("A", NOW, List.of(), "2 departments refused", List.of()));
        assertThat(doubtful.doubt()).isEqualTo(Note.literally("2 departments refused"));
    }
}
