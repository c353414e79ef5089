package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Moment;

/** A post on a wall in its current state. */
public record WallPost(
        Wall wall, long id, long author, String text, Moment writtenAt, Commenting commenting, boolean deleted) {

    /** The same post with people allowed or not allowed to comment. */
    public WallPost commenting(Commenting now) {
        return new WallPost(wall, id, author, text, writtenAt, now, deleted);
    }

    /** The same post, no longer shown. */
    public WallPost asDeleted() {
        return new WallPost(wall, id, author, text, writtenAt, commenting, true);
    }
}
