package city.otklik.intake.screening;

import city.otklik.facts.RejectionGround;
import city.otklik.intake.language.Letters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words with stars or dots for letters: what they hide is a guess, so they go to a person. */
final class MaskedWords {

    private static final Pattern MASKED = Pattern.compile(
            "(?<![\\p{L}\\p{N}*])\\p{IsCyrillic}+[*#%•]+[\\p{IsCyrillic}*#%•]*|(?<![\\p{L}\\p{N}*])\\p{IsCyrillic}+(?:\\.{2,4}|…)\\p{IsCyrillic}+(?!\\p{L})");
    private static final int LONGEST = 20;

    private final List<String> forms = RuleLines.of("masked.words");

    Stream<Finding> in(String text) {
        return MASKED.matcher(Letters.plain(text))
                .results()
                .map(MatchResult::group)
                .filter(masked -> masked.length() <= LONGEST && hidesOne(masked))
                .map(masked -> Finding.doubtful("obscenity:masked", RejectionGround.OBSCENITY));
    }

    private boolean hidesOne(String masked) {
        // One sign may stand for one letter or, as people are lazy, for several.
        String pattern = masked.replaceAll("[*#%•.…]+", ".{1,5}");
        Pattern wildcard = Pattern.compile(pattern);
        return forms.stream().anyMatch(form -> wildcard.matcher(form).matches());
    }
}
