package city.otklik.understanding.routing;

import city.otklik.understanding.language.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as the rules compare it: Snowball stems in lower case, ё as е. */
final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u0305\\u0307\\u0309-\\u036F\\u00AD\\u200B-\\u200D]");

    private Stems() {}

    static List<String> of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('ё', 'е')
                        .replace('Ё', 'Е'))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Words.stems(WORD.matcher(plain).results().map(MatchResult::group).toList());
    }
}
