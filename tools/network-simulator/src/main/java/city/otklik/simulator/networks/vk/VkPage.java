package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which part of a list of comments was asked for. */
record VkPage(boolean newestFirst, Optional<Long> startComment, int offset, int count) {

    static VkPage of(VkCall call) {
        return new VkPage(
                "desc".equals(call.text("sort")),
                call.number("start_comment_id").filter(id -> id > 0),
                Math.toIntExact(Math.clamp(call.number("offset").orElse(0L), -100_000, 100_000)),
                call.bounded("count", 10, 100));
    }

    /** The part of {@code level}, which is in the order of writing. */
    List<Comment> cut(List<Comment> level) {
        List<Comment> sorted = newestFirst ? level.reversed() : level;
        int start = startComment.map(id -> indexOf(sorted, id)).orElse(0) + offset;
        int from = Math.clamp(start, 0, sorted.size());
        return new ArrayList<>(sorted.subList(from, Math.min(sorted.size(), from + count)));
    }

    private static int indexOf(List<Comment> sorted, long id) {
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).id() == id) {
                return i;
            }
        }
        return sorted.size();
    }
}
