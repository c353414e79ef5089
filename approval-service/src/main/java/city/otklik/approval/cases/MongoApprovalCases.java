package city.otklik.approval.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Draft;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The lists, found in the documents of the case store. */
final class MongoApprovalCases implements ApprovalCases {

    private static final String CASES = MongoCaseRecords.COLLECTION;
    private static final String STATUS = "state.life.status";
    private static final String DRAFT = "state.life.draft";
    private static final String EXECUTOR = "state.handling.executor";
    private static final String LEAD = "state.handling.lead";
    private static final String CO_DEPARTMENTS = "state.handling.coDepartments";
    private static final String DRAFTED_FILE = "state.drafts.attachments.sha256";
    private static final String CONTRIBUTED_FILE = "state.handling.contributions.attachments.sha256";
    private static final String WORK_DUE = "state.clocks.workDue";
    private static final String APPROVAL_DUE = "state.clocks.approvalDue";
    private static final List<CaseStatus> IN_WORK =
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::inWork).toList();

    private final MongoOperations mongo;

    MongoApprovalCases(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES).createIndex(ascending(EXECUTOR, STATUS, WORK_DUE));
        mongo.indexOps(CASES).createIndex(ascending(STATUS, WORK_DUE));
        mongo.indexOps(CASES).createIndex(ascending(DRAFTED_FILE));
        mongo.indexOps(CASES).createIndex(ascending(CONTRIBUTED_FILE));
        mongo.indexOps(CASES).createIndex(ascending(DRAFT, STATUS, APPROVAL_DUE));
    }

    @Override
    public List<Listed> of(String executor, int limit) {
        return found(inWork().and(EXECUTOR).is(executor), WORK_DUE, limit);
    }

    @Override
    public List<Listed> open(int limit) {
        return found(inWork(), WORK_DUE, limit);
    }

    @Override
    public List<Listed> awaitingCurator(int limit) {
        return found(inWork().and(DRAFT).is(Draft.AWAITING_CURATOR), APPROVAL_DUE, limit);
    }

    @Override
    public boolean isOnCaseOf(Set<String> departments, String sha256) {
        Criteria file = new Criteria()
                .orOperator(
                        where(DRAFTED_FILE).is(sha256), where(CONTRIBUTED_FILE).is(sha256));
        Criteria asked = new Criteria()
                .orOperator(where(LEAD).in(departments), where(CO_DEPARTMENTS).in(departments));
        return mongo.exists(new Query(new Criteria().andOperator(file, asked)), CASES);
    }

    @Override
    public Set<String> onCases(Collection<String> sha256s) {
        Set<String> found = new HashSet<>();
        for (String file : List.of(DRAFTED_FILE, CONTRIBUTED_FILE)) {
            found.addAll(mongo.findDistinct(new Query(where(file).in(sha256s)), file, CASES, String.class));
        }
        found.retainAll(Set.copyOf(sha256s));
        return found;
    }

    private static Criteria inWork() {
        return where(STATUS).in(IN_WORK);
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
        long revision = Objects.requireNonNull(document.get("revision", Number.class), "revision")
                .longValue();
        return new Listed(mongo.getConverter().read(ApprovalCase.class, state), revision);
    }

    private static Index ascending(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index;
    }
}
