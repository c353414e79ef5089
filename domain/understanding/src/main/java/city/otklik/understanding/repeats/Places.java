package city.otklik.understanding.repeats;

import city.otklik.understanding.language.Letters;
import city.otklik.understanding.language.Words;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Streets and houses named in a text: {@code горьк} for a street, {@code горьк 41} for a house in it. */
final class Places {

    // Every repetition is bounded or possessive: a citizen's text cannot make them slow. A test counts their steps.
    private static final String NAME = "(\\p{Lu}\\p{L}{3,40}+(?:-\\p{L}{1,40}+)?)";
    private static final String HOUSE =
            "(?:[^.!?\\n]{0,24}?(?:,\\s{0,9}+|д\\.\\s{0,9}+|дом\\p{L}{0,9}+\\s{1,9}+)(?:д\\.?\\s{0,9}+|дом\\s{1,9}+)?№?\\s{0,9}+(\\d{1,3}\\p{L}?)\\b)?";
    private static final String STREET =
            "(?:[Уу]л\\.|[Уу]лиц\\p{L}{1,9}+|[Пп]роспект\\p{L}{0,9}+|[Пп]р\\.|[Пп]ереул\\p{L}{1,9}+|[Пп]ер\\.|[Бб]ульвар\\p{L}{0,9}+)\\s{0,9}+";
    private static final Pattern AFTER_STREET = Pattern.compile(STREET + NAME + HOUSE, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AFTER_PREPOSITION = Pattern.compile(
            "(?:^|\\s)(?:на|по|На|По|с|за|до)\\s{1,9}+" + NAME + HOUSE, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEFORE_HOUSE = Pattern.compile(
            "(?:^|[\\s(])" + NAME + ",\\s{0,9}+(?:д\\.?\\s{0,9}+|дом\\s{1,9}+)?(\\d{1,3}\\p{L}?)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SECOND_WORD =
            Pattern.compile("^\\P{L}*+\\p{L}++\\s++" + NAME + "()", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<Pattern> MENTIONS = List.of(AFTER_STREET, AFTER_PREPOSITION, BEFORE_HOUSE, SECOND_WORD);
    private static final int MOST = 40;

    private Places() {}

    /** At most about {@value #MOST}: no message asks about more. */
    static List<String> in(String text) {
        String composed = Normalizer.normalize(Letters.withFewMarks(text), Normalizer.Form.NFC);
        Set<String> places = new LinkedHashSet<>();
        for (Pattern mention : MENTIONS) {
            Matcher matcher = mention.matcher(composed);
            while (places.size() < MOST && matcher.find()) {
                String street = Words.stem(Letters.plain(matcher.group(1)));
                places.add(street);
                String house = matcher.group(2);
                if (house != null && !house.isEmpty()) {
                    places.add(street + " " + Letters.plain(house));
                }
            }
        }
        return List.copyOf(places);
    }
}
