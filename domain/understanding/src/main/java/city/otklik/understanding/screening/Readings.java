package city.otklik.understanding.screening;

import city.otklik.understanding.language.Letters;
import city.otklik.understanding.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All the ways a text can be read: as written, with repeated letters shortened, with spaced letters joined, with
 * look-alike letters and digits taken for Russian ones, and from Latin transliteration.
 */
final class Readings {

    // All possessive: no citizen's text may make them try again what they have read. A test counts their steps.
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}*#%•])[\\p{IsCyrillic}&&\\p{L}]++(?![*#%•])");
    private static final Pattern MASKED =
            Pattern.compile("(?<=[*#%•])[\\p{IsCyrillic}&&\\p{L}]++|(?<!\\p{L})[\\p{IsCyrillic}&&\\p{L}]++(?=[*#%•])");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}@$!|]++");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{L})\\p{L}(?:[\\s._,/\\\\|-]{1,3}+\\p{L}(?!\\p{L})){2,}+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}+");

    private Readings() {}

    /** In the order of the text, kind by kind. */
    static List<Reading> of(String text) {
        String plain = Letters.plain(text);
        List<Reading> readings = new ArrayList<>();
        found(MASKED, plain).forEach(word -> readings.add(new Reading(shortened(lettersOf(word)), false)));
        found(WORD, plain).forEach(word -> readings.add(new Reading(shortened(word), true)));
        found(SPACED, plain).forEach(run -> readings.add(new Reading(shortened(lettersOf(run)), false)));
        for (String token : found(TOKEN, plain)) {
            if (token.length() <= Words.LONGEST
                    && token.chars().anyMatch(Character::isLetter)
                    && token.chars().anyMatch(Readings::disguises)) {
                readings.add(new Reading(shortened(Disguise.byLook(token)), false));
                readings.add(new Reading(shortened(Disguise.bySound(token)), false));
            }
        }
        return readings;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean disguises(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || "@$!|".indexOf(sign) >= 0;
    }

    private static String lettersOf(String run) {
        StringBuilder letters = new StringBuilder();
        run.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String shortened(String word) {
        return STRETCHED.matcher(word).replaceAll("$1");
    }
}
