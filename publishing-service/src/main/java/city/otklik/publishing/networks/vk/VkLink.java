package city.otklik.publishing.networks.vk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message on a VK wall, as its address names it: {@code vk.com/wall-1_23?reply=45&thread=40}.
 *
 * @param ownerId whose wall, negative for a community
 * @param reply the comment, null when the post itself is meant
 * @param thread the first comment of the thread, null where the address names none
 */
record VkLink(
        long ownerId,
        long postId,
        @Nullable Long reply,
        @Nullable Long thread) {

    private static final Pattern WALL = Pattern.compile("/wall(-?\\d{1,18})_(\\d{1,18})");
    private static final Pattern REPLY = Pattern.compile("[?&]reply=(\\d{1,18})");
    private static final Pattern THREAD = Pattern.compile("[?&]thread=(\\d{1,18})");

    static Optional<VkLink> parse(String link) {
        Matcher wall = WALL.matcher(link);
        if (!wall.find()) {
            return Optional.empty();
        }
        return Optional.of(new VkLink(
                Long.parseLong(wall.group(1)),
                Long.parseLong(wall.group(2)),
                number(REPLY, link),
                number(THREAD, link)));
    }

    /** The comment whose thread the message is in: the thread's first comment, or the message itself. */
    @Nullable
    Long root() {
        return thread == null ? reply : thread;
    }

    String urlOf(long comment) {
        String base = "https://vk.com/wall" + ownerId + "_" + postId + "?reply=" + comment;
        return root() == null ? base : base + "&thread=" + root();
    }

    private static @Nullable Long number(Pattern pattern, String link) {
        Matcher matcher = pattern.matcher(link);
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }
}
