package city.otklik.casestore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Cases in MongoDB, one document each, changed by single-document writes only: an insert for a new case, a replace with
 * a version filter afterwards. Needs nothing of MongoDB beyond that.
 */
final class MongoCaseRecords<S> implements CaseRecords<S> {

    private static final int ATTEMPTS = 50;

    private final MongoOperations mongo;
    private final String collection;
    private final CaseDocuments<S> documents;
    private final InstantSource machineTime;

    MongoCaseRecords(MongoOperations mongo, String collection, Class<S> state, InstantSource machineTime) {
        this.mongo = mongo;
        this.collection = collection;
        this.documents = new CaseDocuments<>(state, mongo.getConverter());
        this.machineTime = machineTime;
        mongo.execute(
                collection,
                cases -> cases.createIndex(Indexes.ascending("unsentSince"), new IndexOptions().sparse(true)));
    }

    @Override
    public Optional<CaseRecord<S>> find(String caseId) {
        return Optional.ofNullable(stored(caseId)).map(documents::read);
    }

    @Override
    public boolean save(CaseRecord<S> record) {
        if (record.version() == 0) {
            return insert(documents.write(record, 1, record.outbox().isEmpty() ? null : machineTime.instant()));
        }
        Document before = record.outbox().isEmpty() ? null : stored(record.caseId());
        return replace(record, since(record, before));
    }

    @Override
    public void forgetSent(String caseId, long sequence) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document before = stored(caseId);
            if (before == null) {
                return;
            }
            CaseRecord<S> record = documents.read(before);
            var left = record.outbox().stream()
                    .filter(fact -> fact.sequence() > sequence)
                    .toList();
            CaseRecord<S> after = new CaseRecord<>(
                    caseId,
                    record.version(),
                    record.revision(),
                    record.state(),
                    record.seen(),
                    record.sequence(),
                    left);
            if (replace(after, since(after, before))) {
                return;
            }
        }
        throw new IllegalStateException("Case " + caseId + " was changed by others " + ATTEMPTS + " times");
    }

    @Override
    public List<String> unsent(int limit) {
        return executed(cases -> cases.find(Filters.exists("unsentSince"))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("unsentSince", "_id"))
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> unsentSince() {
        Document oldest = mongo.execute(
                collection,
                cases -> cases.find(Filters.exists("unsentSince"))
                        .projection(Projections.include("unsentSince"))
                        .sort(Sorts.ascending("unsentSince"))
                        .first());
        return oldest == null
                ? Optional.empty()
                : Optional.of(oldest.getDate("unsentSince").toInstant());
    }

    private @Nullable Document stored(String caseId) {
        return mongo.execute(
                collection, cases -> cases.find(Filters.eq("_id", caseId)).first());
    }

    // Facts put to others that already wait have waited as long as those.
    private @Nullable Instant since(CaseRecord<S> record, @Nullable Document before) {
        if (record.outbox().isEmpty()) {
            return null;
        }
        Date earlier = before == null ? null : before.getDate("unsentSince");
        return earlier == null ? machineTime.instant() : earlier.toInstant();
    }

    private boolean insert(Document document) {
        return executed(cases -> {
            try {
                durable(cases).insertOne(document);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    private boolean replace(CaseRecord<S> record, @Nullable Instant unsentSince) {
        Document document = documents.write(record, record.version() + 1, unsentSince);
        return executed(cases -> durable(cases)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", record.caseId()), Filters.eq("version", record.version())),
                                document)
                        .getMatchedCount()
                == 1);
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> cases) {
        return cases.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private <T> T executed(org.springframework.data.mongodb.core.CollectionCallback<T> work) {
        T result = mongo.execute(collection, work);
        return java.util.Objects.requireNonNull(result);
    }
}
