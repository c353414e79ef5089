package city.otklik.casestore;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.RenameCollectionOptions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The cases in use and the fresh ones next to them, as two collections; the fresh one is renamed over the other. */
final class MongoRebuildStore<S> implements CaseRebuild.RebuildStore<S> {

    private static final String FRESH = MongoCaseRecords.COLLECTION + "_rebuild";

    private final MongoOperations mongo;
    private final Class<S> type;
    private final InstantSource machineTime;
    private final MongoCaseRecords<S> current;
    private MongoCaseRecords<S> fresh;

    MongoRebuildStore(MongoOperations mongo, Class<S> type, InstantSource machineTime) {
        this.mongo = mongo;
        this.type = type;
        this.machineTime = machineTime;
        this.current = new MongoCaseRecords<>(mongo, MongoCaseRecords.COLLECTION, type, machineTime);
        this.fresh = new MongoCaseRecords<>(mongo, FRESH, type, machineTime);
    }

    @Override
    public boolean hasUnsent() {
        return !current.unsent(1).isEmpty();
    }

    @Override
    public List<CaseRecord<S>> current(Collection<String> caseIds) {
        try {
            return current.findAll(caseIds);
        } catch (MappingException | ConverterNotFoundException | IllegalArgumentException e) {
            return caseIds.stream().flatMap(id -> current(id).stream()).toList();
        }
    }

    private Optional<CaseRecord<S>> current(String caseId) {
        try {
            return current.find(caseId);
        } catch (MappingException | ConverterNotFoundException | IllegalArgumentException e) {
            return Optional.ofNullable(mongo.findById(caseId, Document.class, MongoCaseRecords.COLLECTION))
                    .map(stored -> withoutState(caseId, stored));
        }
    }

    private CaseRecord<S> withoutState(String caseId, Document stored) {
        Map<String, Long> seen = new HashMap<>();
        stored.get("seen", Document.class).forEach((source, last) -> seen.put(source, ((Number) last).longValue()));
        return new CaseRecord<>(
                caseId,
                stored.get("version", Number.class).longValue(),
                stored.get("revision", Number.class).longValue(),
                null,
                seen,
                stored.get("sequence", Number.class).longValue(),
                List.of(),
                stored.getString("traceparent"));
    }

    @Override
    public List<CaseRecord<S>> fresh(Collection<String> caseIds) {
        return fresh.findAll(caseIds);
    }

    @Override
    public void put(Collection<CaseRecord<S>> records) {
        fresh.putAll(records);
    }

    @Override
    public Stream<String> currentIds() {
        return ids(MongoCaseRecords.COLLECTION);
    }

    @Override
    public Stream<String> freshIds() {
        return ids(FRESH);
    }

    @Override
    public void switchOver() {
        LastRebuild.remember(mongo, machineTime.instant(), !mongo.exists(new Query(), FRESH));
        String database = mongo.execute(db -> db.getName());
        mongo.execute(FRESH, cases -> {
            cases.renameCollection(
                    new MongoNamespace(String.valueOf(database), MongoCaseRecords.COLLECTION),
                    new RenameCollectionOptions().dropTarget(true));
            return true;
        });
    }

    @Override
    public void discard() {
        mongo.dropCollection(FRESH);
        fresh = new MongoCaseRecords<>(mongo, FRESH, type, machineTime);
    }

    private Stream<String> ids(String collection) {
        Query all = new Query();
        all.fields().include("_id");
        return mongo.stream(all, Document.class, collection).map(found -> found.getString("_id"));
    }
}
