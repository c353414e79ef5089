package city.otklik.understanding.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/** Words and their stems. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    /** The words of {@code text} in {@linkplain Letters#plain plain} letters, in order. */
    public static List<String> of(String text) {
        return WORD.matcher(Letters.plain(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Snowball stems of {@code words}, in the same order. */
    public static List<String> stems(List<String> words) {
        RussianStemmer stemmer = new RussianStemmer();
        return words.stream().map(word -> stem(stemmer, word)).toList();
    }

    /** Snowball stem of one word in plain letters. */
    public static String stem(String word) {
        return stem(new RussianStemmer(), word);
    }

    private static String stem(RussianStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
