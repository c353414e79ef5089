package city.otklik.routing.directing;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Routing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lists from the documents that the case store writes. */
final class MongoRoutingCases implements RoutingCases {

    private static final String CASES = MongoCaseRecords.COLLECTION;
    private static final String STATUS = "state.life.status";
    private static final String ROUTING = "state.life.routing";
    private static final String EXECUTOR = "state.executor";
    private static final String SENT_AT = "state.received.sentAt";
    private static final List<String> IN_WORK = Arrays.stream(CaseStatus.values())
            .filter(CaseStatus::inWork)
            .map(CaseStatus::name)
            .toList();

    private final MongoOperations mongo;

    MongoRoutingCases(MongoOperations mongo) {
        this.mongo = mongo;
        List.of(EXECUTOR, ROUTING, "state.route.lead")
                .forEach(field -> mongo.indexOps(CASES)
                        .createIndex(new Index(STATUS, Sort.Direction.ASC).on(field, Sort.Direction.ASC)));
    }

    @Override
    public List<RoutingCase> of(@Nullable String executor, @Nullable String department, boolean inWork, int limit) {
        Criteria criteria = inWork
                ? Criteria.where(STATUS).in(IN_WORK)
                : Criteria.where("state").exists(true);
        if (executor != null) {
            criteria.and(EXECUTOR).is(executor);
        }
        if (department != null) {
            criteria.orOperator(
                    Criteria.where("state.route.lead").is(department),
                    Criteria.where("state.route.coDepartments").is(department));
        }
        return found(new Query(criteria), limit);
    }

    @Override
    public List<RoutingCase> doubtful(int limit) {
        return found(new Query(Criteria.where(STATUS).in(IN_WORK).and(ROUTING).is(Routing.DOUBTED.name())), limit);
    }

    @Override
    public Map<String, Long> load() {
        Query query = new Query(Criteria.where(STATUS).in(IN_WORK).and(EXECUTOR).exists(true));
        query.fields().include(EXECUTOR);
        return mongo.find(query, Document.class, CASES).stream()
                .map(MongoRoutingCases::state)
                .collect(Collectors.groupingBy(state -> state.getString("executor"), Collectors.counting()));
    }

    private List<RoutingCase> found(Query query, int limit) {
        query.with(Sort.by(SENT_AT, "_id")).limit(limit);
        return mongo.find(query, Document.class, CASES).stream()
                .map(document -> mongo.getConverter().read(RoutingCase.class, state(document)))
                .toList();
    }

    private static Document state(Document document) {
        return Objects.requireNonNull(document.get("state", Document.class));
    }
}
