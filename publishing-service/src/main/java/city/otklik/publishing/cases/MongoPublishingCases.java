package city.otklik.publishing.cases;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.lifecycle.Clarification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPublishingCases implements PublishingCases {

    private static final String CASES = MongoCaseRecords.COLLECTION;
    private static final List<PostingState> OUT = List.of(PostingState.ATTEMPTED, PostingState.UNCERTAIN);

    private final MongoOperations mongo;

    MongoPublishingCases(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES).createIndex(new Index().on("state.postings.attempt.state", Sort.Direction.ASC));
    }

    @Override
    public List<String> dueBy(Instant now) {
        return ids(new Criteria()
                .orOperator(
                        posting(Criteria.where("attempt.state")
                                        .is(PostingState.INTENDED)
                                        .and("attempt.next")
                                        .lte(now))
                                .and("state.life.status")
                                .in(PublishingCase.OPEN),
                        posting(Criteria.where("attempt.state")
                                .in(OUT)
                                .and("attempt.next")
                                .lte(now))));
    }

    @Override
    public List<String> withPostingIn(PostingState state) {
        return ids(posting(Criteria.where("attempt.state").is(state)));
    }

    @Override
    public Map<Network, Long> countedWithPostingIn(PostingState state) {
        // By the indexed field itself: any posting will do.
        return found(Criteria.where("state.postings.attempt.state").is(state), "state.network")
                .map(found -> Network.valueOf(found.get("state", Document.class).getString("network")))
                .collect(Collectors.groupingBy(network -> network, Collectors.counting()));
    }

    @Override
    public List<String> awaitingReplies() {
        return found(
                        Criteria.where("state.postings.name.kind")
                                .is(PostingKind.CLARIFICATION)
                                .and("state.life.status")
                                .in(PublishingCase.OPEN),
                        "state.life.clarifications")
                .filter(found -> found.get("state", Document.class)
                        .get("life", Document.class)
                        .get("clarifications", Document.class)
                        .containsValue(Clarification.OPEN.name()))
                .map(found -> found.getString("_id"))
                .toList();
    }

    private static Criteria posting(Criteria which) {
        return Criteria.where("state.postings").elemMatch(which);
    }

    private List<String> ids(Criteria criteria) {
        return found(criteria, "_id").map(found -> found.getString("_id")).toList();
    }

    private Stream<Document> found(Criteria criteria, String... fields) {
        Query query = Query.query(criteria);
        query.fields().include(fields);
        return mongo.find(query, Document.class, CASES).stream();
    }
}
