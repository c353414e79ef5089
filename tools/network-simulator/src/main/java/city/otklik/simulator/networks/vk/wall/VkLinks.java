package city.otklik.simulator.networks.vk.wall;

import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.WallPost;
import java.util.regex.Pattern;

/** Addresses as people see them in VK. */
public final class VkLinks {

    private static final Pattern HYPERLINK = Pattern.compile("(?i)https?://|\\bwww\\.|\\bvk\\.(com|ru|cc)/");

    private VkLinks() {}

    public static String to(WallPost post) {
        return "https://vk.com/wall" + post.wall().owner() + "_" + post.id();
    }

    public static String to(Comment comment) {
        String link = "https://vk.com/wall" + comment.wall().owner() + "_" + comment.post() + "?reply=" + comment.id();
        return comment.root() == null ? link : link + "&thread=" + comment.root();
    }

    static boolean containsHyperlink(String text) {
        return HYPERLINK.matcher(text).find();
    }
}
