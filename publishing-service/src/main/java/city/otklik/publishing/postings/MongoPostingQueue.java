package city.otklik.publishing.postings;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPostingQueue implements PostingQueue {

    private static final String CASES = "cases";
    private static final List<String> OUT = List.of(PostingState.ATTEMPTED.name(), PostingState.UNCERTAIN.name());

    private final MongoOperations mongo;

    MongoPostingQueue(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(CASES)
                .createIndex(new org.springframework.data.mongodb.core.index.Index()
                        .on("state.postings.state", org.springframework.data.domain.Sort.Direction.ASC));
    }

    @Override
    public List<String> dueBy(Instant now) {
        return ids(new Criteria()
                .orOperator(
                        with(Criteria.where("state").is(PostingState.INTENDED.name()), now)
                                .and("state.course")
                                .is(Course.OPEN.name()),
                        with(Criteria.where("state").in(OUT), now)));
    }

    @Override
    public List<String> withPostingIn(PostingState state) {
        return ids(Criteria.where("state.postings")
                .elemMatch(Criteria.where("state").is(state.name())));
    }

    @Override
    public List<String> awaitingReplies() {
        return ids(Criteria.where("state.enquiries")
                .elemMatch(Criteria.where("closed").is(false))
                .and("state.course")
                .is(Course.OPEN.name()));
    }

    private static Criteria with(Criteria state, Instant now) {
        return Criteria.where("state.postings").elemMatch(state.and("notBefore").lte(now));
    }

    private List<String> ids(Criteria criteria) {
        Query query = Query.query(criteria);
        query.fields().include("_id");
        return mongo.find(query, Document.class, CASES).stream()
                .map(d -> d.getString("_id"))
                .toList();
    }
}
