package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.message;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageWithdrawn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of routed cases does. */
abstract class RoutingCasesContract {

    private RoutingCases lists;

    abstract RoutingCases with(List<RoutingCase> cases);

    @BeforeEach
    void someCases() {
        RoutingCase closed = accepted("closed", 1, "яма", "ivanova");
        lists = with(List.of(
                accepted("late", 5, "яма на газоне у школы", "ivanova"),
                accepted("early", 2, "яма", "petrov"),
                accepted("lost", 4, "что-нибудь", "ivanova"),
                closed.evolve(new MessageWithdrawn("closed", NOW, "ошибка")),
                received("new", 3, "яма")));
    }

    @Test
    void theOneSentFirstIsAtTheTopAndEndedOnesOnlyWhenAsked() {
        assertThat(ids(lists.of(null, null, true, 10))).containsExactly("early", "lost", "late");
        assertThat(ids(lists.of(null, null, false, 10))).containsExactly("closed", "early", "new", "lost", "late");
        assertThat(ids(lists.of(null, null, true, 1))).containsExactly("early");
    }

    @Test
    void anExecutorsAndADepartmentsCasesAreFound() {
        assertThat(ids(lists.of("ivanova", null, true, 10))).containsExactly("lost", "late");
        assertThat(ids(lists.of(null, "MK", true, 10))).containsExactly("late");
        assertThat(ids(lists.of("petrov", "UGH", true, 10))).containsExactly("early");
        assertThat(lists.of("petrov", "UGH", true, 10)).containsExactly(accepted("early", 2, "яма", "petrov"));
    }

    @Test
    void theDoubtfulAreThoseNoDepartmentHas() {
        assertThat(ids(lists.doubtful(10))).containsExactly("lost");
    }

    @Test
    void onlyCasesInWorkCount() {
        assertThat(lists.load()).isEqualTo(Map.of("ivanova", 2L, "petrov", 1L));
    }

    private static RoutingCase accepted(String caseId, int second, String text, String executor) {
        return RoutingStories.accepted(received(caseId, second, text))
                .evolve(new ExecutorSubstituted(caseId, NOW, "ivanova", executor, "дежурство"));
    }

    private static RoutingCase received(String caseId, int second, String text) {
        return RoutingCase.unknown(caseId).evolve(message(caseId, NOW.plusSeconds(second), text));
    }

    private static List<String> ids(List<RoutingCase> cases) {
        return cases.stream().map(RoutingCase::caseId).toList();
    }
}
