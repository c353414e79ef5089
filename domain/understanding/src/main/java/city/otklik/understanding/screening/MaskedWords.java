package city.otklik.understanding.screening;

import city.otklik.understanding.language.Letters;
import city.otklik.understanding.language.WordLists;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words with stars or dots instead of letters: what they hide is a guess, so a person decides. */
final class MaskedWords {

    private static final Pattern MASKED = Pattern.compile(
            "(?<![\\p{L}\\p{N}*])[\\p{IsCyrillic}&&\\p{L}]++(?:[*#%•]++[\\p{IsCyrillic}*#%•]*+|\\.{2,4}+[\\p{IsCyrillic}&&\\p{L}]++(?!\\p{L}))");
    private static final Pattern SIGNS = Pattern.compile("[*#%•.…]++");
    private static final int LONGEST = 20;

    private final List<String> forms = WordLists.lines(MaskedWords.class, "masked.words");

    Stream<Finding> in(String text) {
        return MASKED.matcher(Letters.plain(text))
                .results()
                .map(MatchResult::group)
                .filter(masked -> masked.length() <= LONGEST && hidesOne(masked))
                .map(masked -> Finding.doubtful("obscenity:masked", Ground.OBSCENITY));
    }

    private boolean hidesOne(String masked) {
        // One sign replaces one letter or several.
        String pattern = SIGNS.matcher(masked).replaceAll(".{1,5}");
        Pattern wildcard = Pattern.compile(pattern);
        return forms.stream().anyMatch(form -> wildcard.matcher(form).matches());
    }
}
