package city.otklik.approval.networks;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one answer may be in a network.
 *
 * @param text most characters, null where nothing is known
 * @param textWithAttachments most characters with a photo, null where that makes no difference
 * @param attachments how many photos or files at most, null where nothing is known
 * @param weighted whether characters are counted as X does
 * @param source where the numbers are from
 */
public record NetworkLimit(
        @Nullable Integer text,
        @Nullable Integer textWithAttachments,
        @Nullable Integer attachments,
        boolean weighted,
        String source) {

    /** How a network counts characters. */
    public enum Counting {
        /** UTF-16 code units, never fewer than a network counts. */
        PLAIN,
        /** One or two for a character, 23 for a link, as X does. */
        WEIGHTED
    }

    /** As a file or the environment gives them. */
    @ConstructorBinding
    NetworkLimit(
            @Nullable Integer text,
            @Nullable Integer textWithAttachments,
            @Nullable Integer attachments,
            @DefaultValue("PLAIN") Counting counting,
            @DefaultValue("") String source) {
        this(text, textWithAttachments, attachments, counting == Counting.WEIGHTED, source);
    }

    private static final Pattern LINK = Pattern.compile("https?://\\S++");
    private static final int LINK_WEIGHT = 23;

    /** The most characters with this many attachments, null where there is no limit. */
    public @Nullable Integer longest(int attached) {
        return attached > 0 && textWithAttachments != null ? textWithAttachments : text;
    }

    /** How long the network counts {@code answer} to be. */
    public int length(String answer) {
        if (!weighted) {
            return answer.length();
        }
        int links = (int) LINK.matcher(answer).results().count();
        return links * LINK_WEIGHT
                + LINK.matcher(answer)
                        .replaceAll("")
                        .codePoints()
                        .map(NetworkLimit::weight)
                        .sum();
    }

    /** Why {@code answer} is too long with this many attachments; empty where it is not. It is never split. */
    public Optional<Refusal> tooLong(Network network, String answer, int attached) {
        Integer longest = longest(attached);
        int length = length(answer);
        return longest != null && length > longest
                ? Optional.of(NetworkRefusals.textTooLong(network, length, longest, source))
                : Optional.empty();
    }

    // The ranges that X counts once; Cyrillic is among them, emoji and ideographs are not.
    private static int weight(int codePoint) {
        boolean single = codePoint <= 0x10FF
                || (codePoint >= 0x2000 && codePoint <= 0x200D)
                || (codePoint >= 0x2010 && codePoint <= 0x201F)
                || (codePoint >= 0x2032 && codePoint <= 0x2037);
        return single ? 1 : 2;
    }
}
