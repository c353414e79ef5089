package city.otklik.understanding.screening;

import city.otklik.understanding.language.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All the ways a text can be read: as written, with repeated letters shortened, with spaced letters joined, with
 * look-alike letters and digits taken for Russian ones, and from Latin transliteration.
 */
final class Readings {

    private static final int LONGEST_WORD = 40;
    // Possessive, so that a word next to a mask is not read as a shorter open one.
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}*#%•])\\p{IsCyrillic}++(?![*#%•])");
    private static final Pattern MASKED =
            Pattern.compile("(?<=[*#%•])\\p{IsCyrillic}++|(?<!\\p{L})\\p{IsCyrillic}++(?=[*#%•])");
    private static final Pattern DISGUISED = Pattern.compile("[\\p{L}\\p{N}@$!|]*[a-z0-9@$!|][\\p{L}\\p{N}@$!|]*");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{L})\\p{L}(?:[\\s._,/\\\\|-]{1,3}\\p{L}(?!\\p{L})){2,}");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private Readings() {}

    /** In the order of the text, kind by kind. */
    static List<Reading> of(String text) {
        String plain = Letters.plain(text);
        List<Reading> readings = new ArrayList<>();
        found(MASKED, plain).forEach(word -> readings.add(new Reading(shortened(lettersOf(word)), false)));
        found(WORD, plain).forEach(word -> readings.add(new Reading(shortened(word), true)));
        found(SPACED, plain).forEach(run -> readings.add(new Reading(shortened(lettersOf(run)), false)));
        for (String token : found(DISGUISED, plain)) {
            if (token.chars().anyMatch(Character::isLetter)) {
                readings.add(new Reading(shortened(Disguise.byLook(token)), false));
                readings.add(new Reading(shortened(Disguise.bySound(token)), false));
            }
        }
        return readings;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() <= LONGEST_WORD)
                .toList();
    }

    private static String lettersOf(String run) {
        return run.replaceAll("[^\\p{L}]", "");
    }

    private static String shortened(String word) {
        return STRETCHED.matcher(word).replaceAll("$1");
    }
}
