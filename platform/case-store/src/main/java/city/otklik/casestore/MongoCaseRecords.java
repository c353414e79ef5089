package city.otklik.casestore;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import city.otklik.messaging.OutgoingFact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Cases in MongoDB, one document each, changed by single-document writes only: an insert for a new case, an update of
 * everything with a version filter afterwards. Needs nothing of MongoDB beyond that, and reads nothing to write.
 */
public final class MongoCaseRecords<S> implements CaseRecords<S> {

    /** The collection of a service's cases. */
    public static final String COLLECTION = "cases";

    private static final int ATTEMPTS = 50;

    private final MongoOperations mongo;
    private final String collection;
    private final Class<S> type;
    private final InstantSource machineTime;

    /** @param machineTime for how long facts have waited in an outbox */
    public MongoCaseRecords(MongoOperations mongo, String collection, Class<S> type, InstantSource machineTime) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.machineTime = machineTime;
        mongo.indexOps(collection).createIndex(new Index("unsentSince", Sort.Direction.ASC).sparse());
    }

    /**
     * A case as it is stored.
     *
     * @param unsentSince when the oldest fact of the outbox was put there; null for an empty outbox
     */
    record CaseDocument(
            @Id String caseId,
            @Version long version,
            long revision,
            @Nullable Document state,
            Map<String, Long> seen,
            long sequence,
            List<OutgoingFact> outbox,
            @Nullable Instant unsentSince,
            @Nullable String traceparent) {}

    @Override
    public Optional<CaseRecord<S>> find(String caseId) {
        return Optional.ofNullable(mongo.findById(caseId, CaseDocument.class, collection))
                .map(this::record);
    }

    /** Those of these cases that are stored, in one query. */
    List<CaseRecord<S>> findAll(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(caseIds)), CaseDocument.class, collection).stream()
                        .map(this::record)
                        .toList();
    }

    /** Writes these in one request, over what is stored of them; their outboxes are empty. */
    void putAll(Collection<CaseRecord<S>> records) {
        if (!records.isEmpty()) {
            BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, CaseDocument.class, collection);
            records.forEach(record -> bulk.replaceOne(
                    query(where("_id").is(record.caseId())),
                    document(record, null),
                    FindAndReplaceOptions.options().upsert()));
            bulk.execute();
        }
    }

    @Override
    public boolean save(CaseRecord<S> record) {
        CaseDocument written = document(record, record.outbox().isEmpty() ? null : machineTime.instant());
        try {
            if (record.version() == 0) {
                mongo.insert(written, collection);
                return true;
            }
            Document stored = new Document("_id", record.caseId()).append("version", record.version());
            return Boolean.TRUE.equals(mongo.execute(
                    collection,
                    cases -> cases.updateOne(stored, changes(written)).getMatchedCount() == 1));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /**
     * Everything as an insert would write it, so without what is empty: queries ask whether there is a state. But facts put to
     * others that already wait have waited as long as those.
     */
    private Document changes(CaseDocument written) {
        Document fields = new Document();
        mongo.getConverter().write(written, fields);
        fields.remove("_id");
        fields.put("version", written.version() + 1);
        Document gone = new Document();
        for (String name : List.of("state", "traceparent", "unsentSince")) {
            if (!fields.containsKey(name)) {
                gone.append(name, "");
            }
        }
        Document changes = new Document();
        if (fields.remove("unsentSince") instanceof Date now) {
            changes.append("$min", new Document("unsentSince", now));
        }
        if (!gone.isEmpty()) {
            changes.append("$unset", gone);
        }
        return changes.append("$set", fields);
    }

    @Override
    public void forgetSent(String caseId, long sequence) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CaseRecord<S>> before = find(caseId);
            if (before.isEmpty()) {
                return;
            }
            if (save(before.get().withoutSent(sequence))) {
                return;
            }
        }
        throw new IllegalStateException("Case " + caseId + " was changed by others " + ATTEMPTS + " times");
    }

    @Override
    public List<String> unsent(int limit) {
        Query waiting = waiting().limit(limit);
        waiting.fields().include("_id");
        return mongo.find(waiting, Document.class, collection).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    @Override
    public Optional<Instant> unsentSince() {
        Query oldest = waiting().limit(1);
        oldest.fields().include("unsentSince");
        return mongo.find(oldest, Document.class, collection).stream()
                .map(found -> found.getDate("unsentSince").toInstant())
                .findFirst();
    }

    private static Query waiting() {
        return query(where("unsentSince").exists(true)).with(Sort.by("unsentSince", "_id"));
    }

    private CaseDocument document(CaseRecord<S> record, @Nullable Instant unsentSince) {
        Document state = null;
        if (record.state() != null) {
            state = new Document();
            mongo.getConverter().write(record.state(), state);
        }
        return new CaseDocument(
                record.caseId(),
                record.version(),
                record.revision(),
                state,
                record.seen(),
                record.sequence(),
                record.outbox(),
                unsentSince,
                record.traceparent());
    }

    private CaseRecord<S> record(CaseDocument document) {
        return new CaseRecord<>(
                document.caseId(),
                document.version(),
                document.revision(),
                document.state() == null ? null : mongo.getConverter().read(type, document.state()),
                document.seen(),
                document.sequence(),
                document.outbox(),
                document.traceparent());
    }
}
