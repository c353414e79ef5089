package city.otklik.understanding.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/** Words and their stems. */
public final class Words {

    /** No word that a rule names is nearly as long; what is longer is compared by its beginning. */
    public static final int LONGEST = 40;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    private Words() {}

    /**
     * The words of {@code text} in {@linkplain Letters#plain plain} letters, in order; a longer one is cut to
     * {@value #LONGEST} characters, so that every rule over one word takes bounded time.
     */
    public static List<String> of(String text) {
        return WORD.matcher(Letters.plain(text))
                .results()
                .map(MatchResult::group)
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
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
