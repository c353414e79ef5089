package city.otklik.messaging.inbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Parked cases in the service's own database. */
final class MongoParkedCases implements ParkedCases {

    private static final String COLLECTION = "parked";
    private static final String DISCARDED = "discarded";

    private final MongoOperations mongo;

    MongoParkedCases(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<String> waiting(String lane) {
        Document found = mongo.execute(
                COLLECTION, parked -> parked.find(Filters.eq("_id", lane)).first());
        return found == null ? List.of() : found.getList("waiting", String.class);
    }

    @Override
    public Set<String> notHandled() {
        Stream<String> waiting = mongo.findAll(Document.class, COLLECTION).stream()
                .flatMap(found -> found.getList("waiting", String.class).stream());
        Stream<String> discarded =
                mongo.findAll(Document.class, DISCARDED).stream().map(found -> found.getString("_id"));
        return Stream.concat(waiting, discarded).collect(Collectors.toSet());
    }

    @Override
    public void park(String lane, String origin) {
        mongo.execute(
                COLLECTION,
                parked -> durable(parked)
                        .updateOne(
                                Filters.eq("_id", lane),
                                Updates.addToSet("waiting", origin),
                                new UpdateOptions().upsert(true)));
    }

    @Override
    public void release(String lane, String origin) {
        mongo.execute(COLLECTION, parked -> {
            durable(parked).updateOne(Filters.eq("_id", lane), Updates.pull("waiting", origin));
            return durable(parked).deleteOne(Filters.and(Filters.eq("_id", lane), Filters.size("waiting", 0)));
        });
    }

    @Override
    public void discard(String lane, String origin) {
        mongo.execute(
                DISCARDED,
                discarded -> durable(discarded)
                        .updateOne(
                                Filters.eq("_id", origin),
                                Updates.set("lane", lane),
                                new UpdateOptions().upsert(true)));
        release(lane, origin);
    }

    @Override
    public long count() {
        Long count = mongo.execute(COLLECTION, parked -> parked.countDocuments(Filters.exists("waiting.0")));
        return count == null ? 0 : count;
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> parked) {
        return parked.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
