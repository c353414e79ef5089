package city.otklik.approval.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleReaderTest {

    private static final StyleReader READER = StyleReader.packaged();
    private static final String QUESTION = "На Мира темно. Когда починят фонарь?";
    private static final String GOOD = "Здравствуйте, Анна! Фонарь на улице Мира починим до 5 марта: бригада горсвета"
            + " уже выехала, столб осмотрят сегодня, лампу заменят завтра утром.";

    private static List<String> rules(String draft, String message) {
        return READER.read(draft, message).stream().map(StyleFinding::rule).toList();
    }

    @Test
    void a_good_answer_gets_no_advice() {
        assertThat(READER.read(GOOD, QUESTION)).isEmpty();
    }

    @Test
    void who_is_not_greeted_notices() {
        String curt = GOOD.substring(GOOD.indexOf("Фонарь"));
        assertThat(rules(curt, QUESTION)).containsExactly("no-greeting");
        assertThat(rules("Добрый день! " + curt, QUESTION)).isEmpty();
    }

    @Test
    void officialese_is_named_by_its_words() {
        List<StyleFinding> findings =
                READER.read(GOOD + " Работы осуществляются в  соответствии с графиком.", QUESTION);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice()).contains("осуществля", "в соответствии с"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Здравствуйте! Ваше обращение рассмотрено, фонарь взято на контроль 5 марта.'",
        "'Здравствуйте! Фонарь сделаем завтра.'"
    })
    void an_empty_reply_is_seen_through(String draft) {
        assertThat(rules(draft, QUESTION)).contains("empty-reply");
    }

    @Test
    void a_question_when_wants_a_time() {
        String vague = "Здравствуйте, Анна! Фонарь на улице Мира обязательно починим: бригада горсвета уже выехала на"
                + " место, столб осмотрят, лампу заменят на новую.";
        assertThat(rules(vague, QUESTION)).containsExactly("unanswered-question");
        assertThat(rules(vague + " Сделаем на этой неделе.", QUESTION)).isEmpty();
    }

    @Test
    void each_question_is_looked_at_by_itself() {
        String message = "Почему не горит фонарь? Куда делась скамейка у подъезда?";
        assertThat(READER.read(GOOD, message)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unanswered-question");
            assertThat(finding.advice()).contains("скамейка").doesNotContain("фонарь");
        });
    }

    @Test
    void a_sentence_nobody_can_follow_is_named() {
        String endless = "Здравствуйте! " + "фонарь 5 марта ".repeat(13) + "починим.";
        assertThat(rules(endless, QUESTION)).containsExactly("long-sentence");
    }

    @ParameterizedTest
    @CsvSource({
        "'Яму засыпали, работы выполнены', true",
        "'Ремонт запланирован на май', true",
        "'Бригада ПРОВЕДЁТ осмотр', true",
        "'Спасибо за Ваше неравнодушие', false",
        "'', false"
    })
    void measures_and_progress_are_recognised(String draft, boolean tells) {
        assertThat(READER.tellsMeasures(draft)).isEqualTo(tells);
    }
}
