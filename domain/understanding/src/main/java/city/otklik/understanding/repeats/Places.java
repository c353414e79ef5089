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

    private static final String NAME = "(\\p{Lu}\\p{L}{3,}(?:-\\p{L}+)?)";
    private static final String HOUSE =
            "(?:[^.!?\\n]{0,24}?(?:,\\s*|д\\.\\s*|дом\\p{L}*\\s+)(?:д\\.?\\s*|дом\\s+)?№?\\s*(\\d{1,3}\\p{L}?)\\b)?";
    private static final List<Pattern> MENTIONS = List.of(
            Pattern.compile(
                    "(?:[Уу]л\\.|[Уу]лиц\\p{L}+|[Пп]роспект\\p{L}*|[Пп]р\\.|[Пп]ереул\\p{L}+|[Пп]ер\\.|[Бб]ульвар\\p{L}*)\\s*"
                            + NAME + HOUSE,
                    Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("(?:^|\\s)(?:на|по|На|По|с|за|до)\\s+" + NAME + HOUSE, Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile(
                    "(?:^|[\\s(])" + NAME + ",\\s*(?:д\\.?\\s*|дом\\s+)?(\\d{1,3}\\p{L}?)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("^\\P{L}*(?:\\p{L}+\\s+)" + NAME + "()", Pattern.UNICODE_CHARACTER_CLASS));

    private Places() {}

    static List<String> in(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Set<String> places = new LinkedHashSet<>();
        for (Pattern mention : MENTIONS) {
            Matcher matcher = mention.matcher(composed);
            while (matcher.find()) {
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
