package city.otklik.publishing.networks.vk;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Texts as VK gives them back, made comparable with what was sent. */
final class VkText {

    private static final Pattern MENTION = Pattern.compile("^\\[(?:id|club|public)\\d{1,18}+\\|[^\\]]*+\\],?\\s*+");
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    /** Bringing marks in a row into order takes the square of their number. */
    private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

    private VkText() {}

    /** Without the mention VK puts in front of a reply, HTML escapes and differences of white space. */
    static String comparable(String text) {
        String unescaped = MARKS.matcher(HtmlUtils.htmlUnescape(text)).replaceAll("$1");
        String plain = Normalizer.normalize(unescaped, Normalizer.Form.NFKC);
        return BLANKS.matcher(MENTION.matcher(plain).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }
}
