package city.otklik.understanding.screening;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.understanding.SampleMessages;
import city.otklik.understanding.SampleMessages.Sample;
import city.otklik.understanding.screening.Verdict.Decision;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private final Screening screening = new Screening(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Да когда это кончится, блядь!",
                "вы там совсем ОХУЕЛИ",
                "Пиздец, а не дорога",
                "Распиздяи, а не дорожники",
                "заебали уже с этими ямами",
                "какого хуя нет воды",
                "хуйня, а не ремонт",
                "Ёбаный стыд",
                "еб\u200Bаный подъезд",
                "пи\u00ADздец",
                "бляяяядь, опять",
                "долбоёбы в управе"
            })
    void openObscenityIsRejectedAtOnce(String text) {
        Verdict verdict = screening.screen(text);
        assertThat(verdict.decision()).as(text).isEqualTo(Decision.REJECT);
        assertThat(verdict.grounds()).containsExactly(Ground.OBSCENITY);
        assertThat(verdict.evidence()).allMatch(rule -> rule.matches("obscenity:[a-z-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "х у й н я, а не ремонт",
                "п.и.з.д.е.ц",
                "pizdec какой-то",
                "6лядь, опять яма",
                "xуйня",
                "п***ц дороге",
                "на х*й такие чиновники",
                "бл*ть",
                "спизд*ли лавочку",
                "блядь***",
                "бля, опять",
                "какой-то мудак перекрыл двор"
            })
    void disguisedMaskedOrDebatableObscenityGoesToAPerson(String text) {
        Verdict verdict = screening.screen(text);
        assertThat(verdict.decision()).as(text).isEqualTo(Decision.DOUBT);
        assertThat(verdict.grounds()).contains(Ground.OBSCENITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Хулиганы разбили фонарь на улице Художников, на ремонт не выделили ни рубля",
                "Скипидаром пахнет из подвала, педагоги детского сада жалуются",
                "Застрахуйте дом, страхуют и психуют все подряд",
                "Требуем убрать гребни, небо в саже, себе дороже",
                "Кабель от подстанции оголён, употреблять воду нельзя, оскорблять жителей тоже",
                "Команда мандатной комиссии приняла мебель, дебет с кредитом не сходится",
                "Убитая дорога, убил машину на ваших ямах",
                "Убейте уже кто-нибудь этих бродячих собак или отловите",
                "Опять хотят сжечь листву у вас под окнами",
                "Деревья надо спилить, а не ждать, пока они убьют людей",
                "Сука у подъезда ощенилась, щенков восемь, заберите в приют",
                "Соседский козёл съел клумбу",
                "Воры и жулики сидят в управляющей компании, верните деньги",
                "Позор такой работе! Администрация бездействует, вам не стыдно?",
                "Мы в расстрелянном доме живём, осколки с войны, памятник разрушен",
                "Уничтожу все ваши квитанции и платить не буду",
                "Говно из канализации течёт по двору",
                "Ну и жопа с этой дорогой",
                "т.е. в т.ч. и т.д. и т.п.",
                "5*** рублей и №**",
                "Дом 3 к. 2 по ул. А. Я. Худякова, подъезд себестоимость",
                "Плохую, сухую, глухую стену покрасьте, эпоху не позорьте",
                "Дебаты, дебитор, тупик Тупиковый, туповатый угол дома у вас перед окнами"
            })
    void anHonestComplaintPasses(String text) {
        Verdict verdict = screening.screen(text);
        assertThat(verdict.decision()).as(text + " " + verdict.findings()).isEqualTo(Decision.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Вы там дебилы, что ли, в администрации",
                "Глава города — идиот и урод",
                "Чиновники твари, совести нет",
                "Какие же вы мрази",
                "начальник отдела тупой кретин"
            })
    void anInsultAimedAtAnOfficialOrAtYouIsDoubtful(String text) {
        Verdict verdict = screening.screen(text);
        assertThat(verdict.decision()).as(text).isEqualTo(Decision.DOUBT);
        assertThat(verdict.grounds()).containsExactly(Ground.INSULT);
        assertThat(verdict.harm()).isFalse();
    }

    @Test
    void aCoarseWordIsOnlyAMark() {
        assertThat(screening.screen("Ну и жопа эта дорога").marks()).containsExactly("coarse-word");
        assertThat(screening.screen("свиньи мусорят").marks()).containsExactly("rude-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Передайте главе: приеду и башку ему проломлю",
                "я вас всех убью за эту дорогу",
                "Найду тебя, чиновник, жди",
                "давно пора расстрелять этих депутатов",
                "Вы не доживёте до выборов",
                "чтоб вы сдохли"
            })
    void aThreatGoesToAPersonBeforeAllElse(String text) {
        Verdict verdict = screening.screen(text);
        assertThat(verdict.decision()).as(text).isEqualTo(Decision.DOUBT);
        assertThat(verdict.harm()).isTrue();
    }

    @Test
    void aThreatToAnOfficialIsToldFromOneToANeighbour() {
        assertThat(screening.screen("Главе передайте: убью его").grounds()).containsExactly(Ground.THREAT_TO_OFFICIAL);
        assertThat(screening.screen("Соседа за стеной убью, если не прекратит").grounds())
                .containsExactly(Ground.INTENT_TO_HARM);
    }

    @Test
    void anObsceneThreatIsSeenByAPerson() {
        assertThat(screening.screen("Убью вас, блядь").decision()).isEqualTo(Decision.DOUBT);
    }

    @Test
    void whereTheCityWantsItAPersonDecidesAboutObscenityToo() {
        assertThat(new Screening(false).screen("Пиздец дороге").decision()).isEqualTo(Decision.DOUBT);
    }

    @Test
    void disguisesOfKnownWordsAreSeenThrough() {
        List<String> words = List.of(
                "хуйня", "пиздец", "блядь", "ебаный", "заебали", "охуели", "распиздяи", "нахуй", "уебок", "наебали");
        Map<String, UnaryOperator<String>> disguises = Map.of(
                "look-alikes",
                        word -> word.replace('а', 'a')
                                .replace('е', 'e')
                                .replace('у', 'y')
                                .replace('о', '0'),
                "gaps", word -> String.join(" ", word.split("")),
                "dots", word -> String.join(".", word.split("")),
                "zero-width", word -> String.join("\u200B", word.split("")),
                "stretched", word -> word.replaceAll("([уиеяа])", "$1$1$1$1"),
                "stress", word -> word.replaceAll("([уиеяа])", "$1\u0301"));
        disguises.forEach((name, disguise) -> assertThat(words)
                .as(name)
                .allSatisfy(word -> assertThat(screening
                                .screen("Сколько можно, " + disguise.apply(word) + " опять")
                                .decision())
                        .as(disguise.apply(word))
                        .isNotEqualTo(Decision.PASS)));
    }

    @Test
    void everySampleGetsTheVerdictItsAuthorMeant() {
        List<Sample> samples = SampleMessages.all();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(60);
        List<String> wrong = samples.stream()
                .filter(sample -> sample.kind().equals("section-15")
                        == (screening.screen(sample.text()).decision() == Decision.PASS))
                .map(sample -> sample.id() + " " + screening.screen(sample.text()))
                .toList();
        System.out.printf("screening: %d samples, %d against their label %s%n", samples.size(), wrong.size(), wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void anEndlessTextIsReadAllTheSame() {
        String text = Stream.generate(() -> "а б в ** хх ").limit(8_000).reduce("", String::concat);
        assertThat(screening.screen(text).decision()).isEqualTo(Decision.PASS);
    }
}
