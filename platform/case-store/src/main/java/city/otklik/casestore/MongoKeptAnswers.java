package city.otklik.casestore;

import city.otklik.access.KeptAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Answers in a collection of their own, which a rebuild leaves alone; MongoDB removes them when they are over. */
final class MongoKeptAnswers implements KeptAnswers {

    static final String COLLECTION = "kept_answers";

    private final MongoOperations mongo;
    private final InstantSource machineTime;

    MongoKeptAnswers(MongoOperations mongo, InstantSource machineTime) {
        this.mongo = mongo;
        this.machineTime = machineTime;
        mongo.indexOps(COLLECTION).createIndex(new Index("until", Sort.Direction.ASC).expire(Duration.ZERO));
    }

    @Override
    public Optional<Taken> reserve(String key, String request) {
        Instant now = machineTime.instant();
        Query over = Query.query(Criteria.where("_id").is(key).and("until").lte(Date.from(now)));
        Update reserved = new Update()
                .set("request", request)
                .set("until", Date.from(now.plus(KEPT)))
                .unset("answer");
        while (true) {
            try {
                // Takes the place of one that is over, or inserts; a key that is taken fits neither.
                mongo.upsert(over, reserved, COLLECTION);
                return Optional.empty();
            } catch (DuplicateKeyException e) {
                Document known = mongo.findById(key, Document.class, COLLECTION);
                if (known != null) {
                    return Optional.of(taken(known));
                }
            }
        }
    }

    @Override
    public void keep(String key, Answer answer) {
        Document kept = new Document("status", answer.status())
                .append("headers", new Document(Map.copyOf(answer.headers())))
                .append("body", answer.body());
        mongo.updateFirst(one(key), new Update().set("answer", kept), COLLECTION);
    }

    @Override
    public void release(String key) {
        mongo.remove(one(key), COLLECTION);
    }

    private static Query one(String key) {
        return Query.query(Criteria.where("_id").is(key));
    }

    private static Taken taken(Document known) {
        Document answer = known.get("answer", Document.class);
        return new Taken(
                known.getString("request"),
                answer == null
                        ? null
                        : new Answer(
                                answer.getInteger("status"),
                                answer.get("headers", Document.class).entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, header -> String.valueOf(header.getValue()))),
                                answer.getString("body")));
    }
}
