package city.otklik.casestore;

import city.otklik.messaging.Fact;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * When the service's cases were last rebuilt: a fact of before may be read once more, and nobody can say then what had
 * already come of it.
 *
 * @param at the machine's time; null where they never were
 * @param empty whether the log held none
 */
public record LastRebuild(@Nullable Instant at, boolean empty) {

    private static final String COLLECTION = "rebuilds";

    static LastRebuild of(MongoOperations mongo) {
        Document found = mongo.findById(MongoCaseRecords.COLLECTION, Document.class, COLLECTION);
        return found == null
                ? new LastRebuild(null, false)
                : new LastRebuild(found.getDate("at").toInstant(), found.getBoolean("empty", false));
    }

    static void remember(MongoOperations mongo, Instant at, boolean empty) {
        mongo.save(
                new Document("_id", MongoCaseRecords.COLLECTION)
                        .append("at", Date.from(at))
                        .append("empty", empty),
                COLLECTION);
    }

    /** Whether this fact was surely not handled before the rebuild: the log took it afterwards. */
    public boolean isBefore(Fact fact) {
        return at == null || fact.loggedAt().isAfter(at);
    }
}
