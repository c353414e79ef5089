package city.otklik.intake.opening;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lists from the documents that the case store writes. */
final class MongoIntakeCases implements IntakeCases {

    private static final String CASES = MongoCaseRecords.COLLECTION;
    private static final String STATUS = "state.life.status";
    private static final String SENT_AT = "state.received.sentAt";

    private final MongoOperations mongo;

    MongoIntakeCases(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES).createIndex(new Index(STATUS, Sort.Direction.ASC).on(SENT_AT, Sort.Direction.ASC));
    }

    @Override
    public List<IntakeCase> in(@Nullable CaseStatus status, int limit) {
        Query query = status == null
                ? Query.query(Criteria.where("state").exists(true))
                : Query.query(Criteria.where(STATUS).is(status.name()));
        query.with(Sort.by(SENT_AT, "_id")).limit(limit);
        return mongo.find(query, Document.class, CASES).stream()
                .map(document -> Objects.requireNonNull(document.get("state", Document.class)))
                .map(state -> mongo.getConverter().read(IntakeCase.class, state))
                .toList();
    }

    @Override
    public long count(CaseStatus status) {
        return mongo.count(Query.query(Criteria.where(STATUS).is(status.name())), CASES);
    }
}
