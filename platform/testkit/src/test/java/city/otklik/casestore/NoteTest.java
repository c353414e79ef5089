package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

class NoteTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d}");

    private final Note note =
            Note.of("network-error", "VK", 213, "Comments closed").and(Note.of("remedy.ELSEWHERE"));

    @AfterEach
    void forgetTheRequest() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everySentenceHasItsWordsAndParametersInBothLanguages() {
        ResourceBundle russian = ResourceBundle.getBundle("city.otklik.casestore.notes", RUSSIAN);
        ResourceBundle english = ResourceBundle.getBundle("city.otklik.casestore.notes", Locale.ENGLISH);
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(russian.keySet()).allSatisfy(key -> {
            assertThat(parameters(russian.getString(key))).isEqualTo(parameters(english.getString(key)));
            if (!key.equals("literal")) {
                assertThat(russian.getString(key)).containsPattern("[а-я]");
                assertThat(english.getString(key)).containsPattern("[a-z]");
            }
        });
    }

    @Test
    void aProgramReadsItInTheLanguageOfTheRequest() {
        JsonMapper json = new JsonMapper();
        LocaleContextHolder.setLocale(RUSSIAN);
        assertThat(json.writeValueAsString(note))
                .isEqualTo("\"VK: ошибка 213 (Comments closed). Ответьте автору в другом месте\"");
        LocaleContextHolder.setLocale(Locale.US);
        assertThat(json.writeValueAsString(note))
                .isEqualTo("\"VK answered with error 213: Comments closed. Answer the author in another place\"");
    }

    @Test
    void aFactGivesItBack() {
        PublicationFailed fact =
                new PublicationFailed("A", Instant.EPOCH, PostingKind.ANSWER, 1, "in English", true, note.recorded());
        assertThat(Note.of(fact.getNote(), fact.getReason())).isEqualTo(note);
    }

    @Test
    void aFactFromBeforeThereWereNotesKeepsItsText() {
        assertThat(Note.of(List.of(), "VK answered 213").in(RUSSIAN)).isEqualTo("VK answered 213");
        assertThat(Note.of(List.of(), "")).isEqualTo(Note.NONE);
        assertThat(Note.NONE.in(RUSSIAN)).isEmpty();
    }

    @Test
    void aSentenceOfANewerVersionIsShownByItsKey() {
        assertThat(Note.of("of-tomorrow", "VK", 2).in(RUSSIAN)).isEqualTo("of-tomorrow VK, 2");
    }

    private static List<String> parameters(String words) {
        return PARAMETER
                .matcher(words)
                .results()
                .map(match -> match.group())
                .sorted()
                .collect(Collectors.toList());
    }
}
