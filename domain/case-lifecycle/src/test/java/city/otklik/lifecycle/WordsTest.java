package city.otklik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyStateAndEventHasItsWordsAndNoWordsAreLeftOver(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle("city.otklik.lifecycle.words", Locale.of(language));
        assertThat(bundle.getLocale()).isEqualTo(Locale.of(language));
        Stream<String> states = LifecycleDiagram.REGIONS.stream()
                .flatMap(region -> region.stream().map(CaseState::key))
                .flatMap(key -> Stream.of(key + ".title", key + ".remedy"));
        Stream<String> events = Arrays.stream(CaseEvent.values()).map(CaseEvent::key);
        Stream<String> versions = Stream.of("version.next", "version.latest");
        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(states, events, versions)
                        .flatMap(keys -> keys)
                        .toList());
        assertThat(bundle.keySet().stream().map(bundle::getString))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void everyRemedyIsASentence() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Words.RUSSIAN}) {
            assertThat(LifecycleDiagram.REGIONS.stream().flatMap(region -> region.stream()))
                    .allSatisfy(state -> assertThat(state.remedy(locale)).endsWith("."));
        }
    }

    @Test
    void englishIsForThoseWhoAskForIt() {
        assertThat(CaseEvent.DraftApproved.title(Locale.US)).isEqualTo("Draft approved");
        assertThat(CaseEvent.DraftApproved.title(Words.RUSSIAN)).isEqualTo("Проект согласован");
        assertThat(CaseEvent.DraftApproved.title(Locale.FRENCH)).isEqualTo("Проект согласован");
        assertThat(CaseStatus.ACCEPTED.title(Locale.of("ru"))).isEqualTo("В работе");
    }

    @Test
    void aVersionThatDoesNotFitIsNamedInBothLanguages() {
        CaseLife second = CaseLife.unknown()
                .observed(Occurrence.of(CaseEvent.DraftSubmitted).ofVersion(2));
        Words next = VersionRule.remedy(Occurrence.of(CaseEvent.DraftSubmitted).ofVersion(1), second.version());
        assertThat(next.in(Locale.ENGLISH)).endsWith("the next one is 3.");
        assertThat(next.in(Words.RUSSIAN)).endsWith("следующая версия — 3.");
        Words latest = VersionRule.remedy(Occurrence.of(CaseEvent.DraftApproved).ofVersion(1), second.version());
        assertThat(latest.in(Locale.ENGLISH)).contains("that is 2 ");
        assertThat(latest.in(Words.RUSSIAN)).contains("её номер — 2 ");
    }
}
