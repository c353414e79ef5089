package city.otklik.publishing.networks.vk;

import java.text.Normalizer;
import org.springframework.web.util.HtmlUtils;

/** Texts as VK gives them back, made comparable with what was sent. */
final class VkText {

    private VkText() {}

    /** Without the mention VK puts in front of a reply, HTML escapes and differences of white space. */
    static String comparable(String text) {
        return Normalizer.normalize(HtmlUtils.htmlUnescape(text), Normalizer.Form.NFKC)
                .replaceFirst("^\\[(id|club|public)\\d+\\|[^\\]]*\\],?\\s*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
