package city.otklik.understanding.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.understanding.routing.Competence.Clear;
import city.otklik.understanding.routing.Competence.Direction;
import city.otklik.understanding.routing.Competence.Doubt;
import city.otklik.understanding.routing.Competence.Doubtful;
import city.otklik.understanding.routing.Competence.Pointer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTest {

    private static final Set<String> CODES = Set.of("UGH", "TRANS", "MK");
    private final Competence competence = new Competence("""
                    # remark
                    [UGH roads]
                    4: яма, ремонт дороги, асфальт*
                    -3: автобус
                    [TRANS buses]
                    4: автобус
                    2: остановка
                    [MK lawns]
                    3: газон
                    """.lines().toList(), CODES, RoutingRules.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Три ямы на дороге | UGH=4.0",
                "ЯМУ не засыпали, ещё яма | UGH=4.0",
                "ремонт нашей старой дороги | UGH=4.0",
                "ремонт школы, больницы и ещё дороги | ''",
                "асфальтирование и яма | UGH=8.0",
                "автобус не приехал на остановку | TRANS=6.0",
                "автобус попал в яму | TRANS=4.0 UGH=1.0",
                "на газоне яма | UGH=4.0 MK=3.0"
            })
    void wordsPhrasesBeginningsAndNegativesWeigh(String text, String found) {
        String weights = competence.pointers(text, null).stream()
                .map(pointer -> pointer.department() + "=" + pointer.weight())
                .reduce("", (all, next) -> (all + " " + next).strip());
        assertThat(weights).isEqualTo(found);
    }

    @Test
    void theCuratorsWordCountsBesideTheText() {
        assertThat(competence.pointers("сделайте что-нибудь", "Ямы"))
                .containsExactly(new Pointer("UGH", 4, List.of("UGH/roads")));
    }

    @Test
    void aClearLeadIsSentWithItsConfidence() {
        assertThat(competence.direction(List.of(pointer("UGH", 8), pointer("MK", 2)), Set.of()))
                .isEqualTo(new Clear("UGH", List.of(), 0.75, List.of("rule")));
    }

    @Test
    void aStrongSecondIsAskedToo() {
        assertThat(competence.direction(List.of(pointer("UGH", 8), pointer("MK", 5)), Set.of()))
                .isEqualTo(new Clear("UGH", List.of("MK"), 0.375, List.of("rule")));
    }

    @Test
    void thinOrBalancedEvidenceIsDoubtful() {
        assertThat(competence.direction(List.of(pointer("UGH", 1)), Set.of())).isInstanceOf(Doubtful.class);
        Direction balanced = competence.direction(
                List.of(pointer("UGH", 9), pointer("MK", 8), pointer("TRANS", 3), pointer("UO", 1)), Set.of());
        assertThat(balanced).isInstanceOfSatisfying(Doubtful.class, doubt -> {
            assertThat(doubt.candidates()).extracting(Pointer::department).containsExactly("UGH", "MK", "TRANS");
            assertThat(doubt.doubt()).isEqualTo(Doubt.of("confidence-too-low", "0.11", "0.30"));
        });
        assertThat(competence.direction(List.of(), Set.of())).isInstanceOf(Doubtful.class);
    }

    @Test
    void whoRefusedIsNotAskedAgainAndTwoRefusalsCallAPerson() {
        List<Pointer> pointers = List.of(pointer("UGH", 8), pointer("MK", 6), pointer("TRANS", 2));
        assertThat(competence.direction(pointers, Set.of("UGH")))
                .isInstanceOfSatisfying(
                        Clear.class, clear -> assertThat(clear.lead()).isEqualTo("MK"));
        assertThat(competence.direction(pointers, Set.of("UGH", "MK")))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubt -> assertThat(doubt.doubt()).isEqualTo(Doubt.of("departments-refused", 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3: яма | line 1",
                "[UGH] | line 1",
                "[XYZ roads] | XYZ",
                "[UGH roads];яма | line 2",
                "[UGH roads];heavy: яма | line 2"
            })
    void aRuleThatCannotBeReadIsNamedByItsLine(String rules, String named) {
        assertThatThrownBy(() -> TopicRules.read(List.of(rules.split(";")), CODES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static Pointer pointer(String department, double weight) {
        return new Pointer(department, weight, List.of("rule"));
    }
}
