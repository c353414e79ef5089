package city.otklik.approval.style;

import city.otklik.messaging.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a draft as a citizen would: greeted, in plain words, every question answered (§16). */
public final class StyleReader {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s++");
    private static final int GREETED_WITHIN = 80;
    private static final int LONG_SENTENCE = 35;
    private static final int FEW_WORDS = 15;
    private static final int STEM = 5;
    /** More advice of one kind helps nobody, and a citizen may ask ten thousand questions. */
    private static final int MOST_OF_A_KIND = 5;

    private final StyleWords words;

    private StyleReader(StyleWords words) {
        this.words = words;
    }

    /** With the packaged lists of words. */
    public static StyleReader packaged() {
        return new StyleReader(StyleWords.packaged());
    }

    /**
     * Advice on {@code draft} as an answer to {@code message}, most important first; empty where there is none.
     *
     * @param message what the citizen wrote
     */
    public List<StyleFinding> read(String draft, String message) {
        String plain = StyleWords.plain(draft);
        List<StyleFinding> findings = new ArrayList<>();
        findings.addAll(emptyReply(plain));
        findings.addAll(unansweredQuestions(plain, message));
        findings.addAll(noGreeting(plain));
        findings.addAll(officialese(plain));
        findings.addAll(longSentences(draft));
        return List.copyOf(findings);
    }

    /** Whether the draft says which measures were taken or how far the work is, as a repeat requires (§14). */
    public boolean tellsMeasures(String draft) {
        Set<String> said = StyleWords.words(StyleWords.plain(draft)).collect(Collectors.toSet());
        return said.stream().anyMatch(word -> words.measures().stream().anyMatch(word::startsWith));
    }

    private List<StyleFinding> emptyReply(String plain) {
        boolean formula = words.empty().stream().anyMatch(plain::contains);
        boolean few = StyleWords.words(plain).count() < FEW_WORDS;
        return formula && few || StyleWords.words(plain).count() < 5
                ? List.of(new StyleFinding(
                        "empty-reply",
                        "Ответ ничего не сообщает по существу: напишите, что сделано, кем и к какому сроку"))
                : List.of();
    }

    private List<StyleFinding> unansweredQuestions(String plain, String message) {
        Set<String> said = StyleWords.words(plain).map(StyleReader::stem).collect(Collectors.toSet());
        boolean time = namesTime(plain);
        return SENTENCE.splitAsStream(message)
                .filter(sentence -> sentence.strip().endsWith("?"))
                .distinct()
                .filter(question -> isUnanswered(question, time, said))
                .limit(MOST_OF_A_KIND)
                .map(question -> new StyleFinding(
                        "unanswered-question", "Похоже, нет ответа на вопрос: «" + shortened(question.strip()) + "»"))
                .toList();
    }

    private boolean isUnanswered(String question, boolean namesTime, Set<String> said) {
        String asked = StyleWords.plain(question);
        if (StyleWords.words(asked).anyMatch("когда"::equals) && !namesTime) {
            return true;
        }
        Set<String> stems = StyleWords.words(asked)
                .filter(word -> word.length() >= 4 && !words.stopwords().contains(word))
                .map(StyleReader::stem)
                .collect(Collectors.toSet());
        return !stems.isEmpty() && stems.stream().noneMatch(said::contains);
    }

    private boolean namesTime(String plain) {
        return plain.chars().anyMatch(Character::isDigit)
                || StyleWords.words(plain)
                        .anyMatch(word -> words.dates().stream().anyMatch(word::startsWith));
    }

    private List<StyleFinding> noGreeting(String plain) {
        String beginning = plain.substring(0, Math.min(GREETED_WITHIN, plain.length()));
        return words.greetings().stream().anyMatch(beginning::contains)
                ? List.of()
                : List.of(new StyleFinding("no-greeting", "Начните с приветствия: «Здравствуйте, …!»"));
    }

    private List<StyleFinding> officialese(String plain) {
        List<String> found =
                words.officialese().stream().filter(plain::contains).toList();
        return found.isEmpty()
                ? List.of()
                : List.of(new StyleFinding(
                        "officialese",
                        "Канцелярит: «" + String.join("», «", found) + "». Скажите так, как сказали бы соседу"));
    }

    private static List<StyleFinding> longSentences(String draft) {
        return SENTENCE.splitAsStream(draft)
                .filter(sentence -> StyleWords.words(StyleWords.plain(sentence)).count() > LONG_SENTENCE)
                .limit(MOST_OF_A_KIND)
                .map(sentence -> new StyleFinding(
                        "long-sentence", "Разбейте длинное предложение: «" + shortened(sentence.strip()) + "»"))
                .toList();
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static String shortened(String sentence) {
        return ShownText.line(sentence, 80);
    }
}
