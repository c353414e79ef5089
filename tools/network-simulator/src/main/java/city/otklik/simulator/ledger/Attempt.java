package city.otklik.simulator.ledger;

import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Wall;
import org.jspecify.annotations.Nullable;

/** A call that wanted to post something, whatever became of it; refused and dropped calls count too. */
public record Attempt(
        long account,
        Wall wall,
        long post,
        @Nullable Long replyTo,
        String text,
        @Nullable String guid,
        Moment at) {

    Intent intent() {
        return new Intent(account, wall, post, replyTo, text);
    }

    /** What the caller wanted; two attempts with one intent are the same answer sent twice. */
    record Intent(
            long account, Wall wall, long post, @Nullable Long replyTo, String text) {}
}
