package city.otklik.understanding.screening;

import java.util.Map;

/** Replaces Latin letters, digits and signs by the Russian letters that they look or sound like. */
final class Disguise {

    private static final String LOOK_FROM = "abcehikmnoprtuxy03469@$!|";
    private static final String LOOK_TO = "авсенікмпоргтихуозчбдасіі";
    private static final String SOUND_FROM = "abvgdezijklmnoprstufhcyxw3460@$!";
    private static final String SOUND_TO = "абвгдезийклмнопрстуфхкыхвзчбоаси";
    private static final Map<String, String> DIGRAPHS = Map.of(
            "shch", "щ", "sch", "щ", "sh", "ш", "ch", "ч", "zh", "ж", "kh", "х", "ya", "я", "ja", "я", "yu", "ю", "ts",
            "ц");

    private Disguise() {}

    static String byLook(String token) {
        return letterByLetter(token, LOOK_FROM, LOOK_TO).replace('і', 'и');
    }

    static String bySound(String token) {
        StringBuilder word = new StringBuilder(token.length());
        int at = 0;
        while (at < token.length()) {
            String digraph = digraphAt(token, at);
            if (digraph.isEmpty()) {
                word.append(letterByLetter(token.substring(at, at + 1), SOUND_FROM, SOUND_TO));
                at++;
            } else {
                word.append(DIGRAPHS.get(digraph));
                at += digraph.length();
            }
        }
        return word.toString();
    }

    private static String digraphAt(String token, int at) {
        for (int length = 4; length >= 2; length--) {
            if (at + length <= token.length() && DIGRAPHS.containsKey(token.substring(at, at + length))) {
                return token.substring(at, at + length);
            }
        }
        return "";
    }

    private static String letterByLetter(String token, String from, String to) {
        StringBuilder word = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            int place = from.indexOf(token.charAt(i));
            word.append(place < 0 ? token.charAt(i) : to.charAt(place));
        }
        return word.toString();
    }
}
