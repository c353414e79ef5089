package city.otklik.intake.opening;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Seal;
import java.time.Instant;
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
    private static final String SEAL = "state.life.seal";
    private static final String GROUNDS = "state.adjudication.grounds";
    private static final String UNCONFIRMED = "state.adjudication.unconfirmed";
    private static final String PROPOSED_AT = "state.adjudication.proposal.proposedAt";

    private final MongoOperations mongo;

    MongoIntakeCases(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES).createIndex(new Index(STATUS, Sort.Direction.ASC).on(SENT_AT, Sort.Direction.ASC));
        mongo.indexOps(CASES).createIndex(new Index(STATUS, Sort.Direction.ASC).on(PROPOSED_AT, Sort.Direction.ASC));
        mongo.indexOps(CASES)
                .createIndex(new Index(UNCONFIRMED, Sort.Direction.ASC)
                        .on(STATUS, Sort.Direction.ASC)
                        .on(SENT_AT, Sort.Direction.ASC));
        mongo.indexOps(CASES).createIndex(new Index(GROUNDS, Sort.Direction.ASC).on(SENT_AT, Sort.Direction.DESC));
    }

    @Override
    public List<IntakeCase> in(@Nullable CaseStatus status, int limit) {
        Query query = status == null
                ? Query.query(Criteria.where("state").exists(true))
                : Query.query(Criteria.where(STATUS).is(status.name()));
        return found(query, Sort.by(SENT_AT, "_id"), limit);
    }

    @Override
    public List<IntakeCase> proposedForRejection(int limit) {
        Criteria proposed = Criteria.where(STATUS)
                .is(CaseStatus.ACCEPTED.name())
                .and(PROPOSED_AT)
                .gt(Instant.EPOCH);
        return found(Query.query(proposed), Sort.by(PROPOSED_AT, "_id"), limit);
    }

    @Override
    public List<IntakeCase> unconfirmedRejections(int limit) {
        Criteria unconfirmed = Criteria.where(UNCONFIRMED).is(true).and(STATUS).is(CaseStatus.REJECTED.name());
        return found(Query.query(unconfirmed), Sort.by(SENT_AT, "_id"), limit);
    }

    @Override
    public List<IntakeCase> threats(int limit) {
        Criteria threats =
                Criteria.where(GROUNDS).in(Adjudication.THREATS).and(SEAL).is(Seal.SEALED.name());
        Sort latest = Sort.by(Sort.Order.desc(SENT_AT), Sort.Order.asc("_id"));
        return found(Query.query(threats), latest, limit).stream()
                .filter(known -> known.life().sealed())
                .toList();
    }

    private List<IntakeCase> found(Query query, Sort order, int limit) {
        query.with(order).limit(limit);
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
