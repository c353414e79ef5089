package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutedStories.DIRECTING;
import static city.otklik.routing.directing.RoutedStories.NOW;
import static city.otklik.routing.directing.RoutedStories.message;
import static city.otklik.routing.directing.RoutedStories.state;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of routed cases does. */
abstract class CaseShelfContract {

    private CaseShelf shelf;

    abstract CaseShelf with(List<RoutedCase> cases);

    @BeforeEach
    void fillTheShelf() {
        RoutedCase closed = accepted("closed", 1, "яма", "ivanova");
        shelf = with(List.of(
                accepted("late", 5, "яма на газоне у школы", "ivanova"),
                accepted("early", 2, "яма", "petrov"),
                accepted("lost", 4, "что-нибудь", "ivanova"),
                closed.withLife(closed.life().observed(Occurrence.of(CaseEvent.MessageWithdrawn))),
                received("new", 3, "яма")));
    }

    @Test
    void theOneSentFirstStandsAtTheTopAndEndedOnesOnlyWhenAsked() {
        assertThat(ids(shelf.cases(null, null, true, 10))).containsExactly("early", "lost", "late");
        assertThat(ids(shelf.cases(null, null, false, 10))).containsExactly("closed", "early", "new", "lost", "late");
        assertThat(ids(shelf.cases(null, null, true, 1))).containsExactly("early");
    }

    @Test
    void anExecutorsAndADepartmentsCasesAreFound() {
        assertThat(ids(shelf.cases("ivanova", null, true, 10))).containsExactly("lost", "late");
        assertThat(ids(shelf.cases(null, "MK", true, 10))).containsExactly("late");
        assertThat(ids(shelf.cases("petrov", "UGH", true, 10))).containsExactly("early");
        assertThat(shelf.cases("petrov", "UGH", true, 10)).containsExactly(accepted("early", 2, "яма", "petrov"));
    }

    @Test
    void theDoubtfulAreThoseNoDepartmentHas() {
        assertThat(ids(shelf.doubtful(10))).containsExactly("lost");
    }

    @Test
    void onlyCasesInWorkWeigh() {
        assertThat(shelf.load()).isEqualTo(Map.of("ivanova", 2L, "petrov", 1L));
    }

    private static RoutedCase accepted(String caseId, int second, String text, String executor) {
        return state(DIRECTING.accepted(
                received(caseId, second, text),
                CaseEvent.MessageAccepted,
                Optional.empty(),
                (lead, before) -> executor,
                NOW));
    }

    private static RoutedCase received(String caseId, int second, String text) {
        return state(Directing.received(message(caseId, NOW.plusSeconds(second), text)));
    }

    private static List<String> ids(List<RoutedCase> cases) {
        return cases.stream().map(RoutedCase::caseId).toList();
    }
}
