package city.otklik.publishing.networks.vk;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Texts as VK gives them back, made comparable with what was sent. */
final class VkText {

    private static final Pattern MENTION = Pattern.compile("^\\[(?:id|club|public)\\d{1,18}+\\|[^\\]]*+\\],?\\s*+");
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private VkText() {}

    /** Without the mention VK puts in front of a reply, HTML escapes and differences of white space. */
    static String comparable(String text) {
        String plain = Normalizer.normalize(HtmlUtils.htmlUnescape(text), Normalizer.Form.NFKC);
        return BLANKS.matcher(MENTION.matcher(plain).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }
}
