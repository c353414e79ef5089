package city.otklik.approval.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The lists, found in the documents that the desk writes. */
final class MongoCaseLists implements CaseLists {

    private static final String CASES = "cases";
    private static final String EXECUTOR = "state.listing.executor";
    private static final String OPEN = "state.listing.open";
    private static final String AWAITS = "state.listing.awaitsCurator";
    private static final String WORK_DUE = "state.listing.workDue";
    private static final String APPROVAL_DUE = "state.listing.approvalDue";

    private final MongoOperations mongo;

    MongoCaseLists(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES).createIndex(ascending(OPEN, EXECUTOR, WORK_DUE));
        mongo.indexOps(CASES).createIndex(ascending(AWAITS, APPROVAL_DUE));
    }

    @Override
    public List<Listed> of(String executor, int limit) {
        return found(where(OPEN).is(true).and(EXECUTOR).is(executor), WORK_DUE, limit);
    }

    @Override
    public List<Listed> open(int limit) {
        return found(where(OPEN).is(true), WORK_DUE, limit);
    }

    @Override
    public List<Listed> awaitingCurator(int limit) {
        return found(where(AWAITS).is(true), APPROVAL_DUE, limit);
    }

    private List<Listed> found(Criteria which, String by, int limit) {
        Query query =
                new Query(which).with(Sort.by(Sort.Direction.ASC, by, "_id")).limit(limit);
        query.fields().include("revision", "state");
        return mongo.find(query, Document.class, CASES).stream()
                .map(this::listed)
                .toList();
    }

    private Listed listed(Document document) {
        Document state = Objects.requireNonNull(document.get("state", Document.class), "state");
        return new Listed(
                document.getString("_id"),
                ((Number) Objects.requireNonNull(document.get("revision"), "revision")).longValue(),
                mongo.getConverter().read(CaseFile.class, state));
    }

    private static Index ascending(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index;
    }
}
