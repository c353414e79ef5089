package city.otklik.intake.repeats;

import city.otklik.casestore.MongoCaseRecords;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.EarlierQuestions;
import city.otklik.understanding.repeats.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Earlier questions from the documents of the cases: one write opens a case and makes it comparable. */
final class MongoEarlierQuestions implements EarlierQuestions {

    private static final String CASES = MongoCaseRecords.COLLECTION;
    private static final String SENT_AT = "state.received.sentAt";
    private static final int MOST = 200;

    private record Stored(State state) {}

    private record State(String caseId, Received received, Question question) {}

    private record Received(Instant sentAt) {}

    private final MongoOperations mongo;

    MongoEarlierQuestions(MongoOperations mongo) {
        this.mongo = mongo;
        List.of("state.question.author", "state.question.thread", "state.question.places")
                .forEach(field -> mongo.indexOps(CASES)
                        .createIndex(new Index(field, Sort.Direction.ASC).on(SENT_AT, Sort.Direction.ASC)));
        mongo.indexOps(CASES).createIndex(new Index(SENT_AT, Sort.Direction.DESC));
    }

    @Override
    public List<Earlier> related(Question question, Instant from, Instant to) {
        List<Criteria> ways = new ArrayList<>();
        if (question.author() != null) {
            ways.add(Criteria.where("state.question.author").is(question.author()));
        }
        ways.add(Criteria.where("state.question.thread").is(question.thread()));
        if (!question.places().isEmpty()) {
            ways.add(Criteria.where("state.question.places").in(question.places()));
        }
        return found(new Query(counting(from, to).orOperator(ways)), MOST);
    }

    @Override
    public List<Earlier> latest(Instant from, Instant to, int limit) {
        return found(new Query(counting(from, to)), limit);
    }

    private List<Earlier> found(Query query, int limit) {
        query.with(Sort.by(Sort.Direction.DESC, SENT_AT)).limit(limit);
        query.fields().include("state.caseId", SENT_AT, "state.question");
        return mongo.find(query, Stored.class, CASES).stream()
                .map(Stored::state)
                .map(state -> new Earlier(state.caseId(), state.received().sentAt(), state.question()))
                .toList();
    }

    // A rejected or withdrawn message was never considered, so nothing repeats it (§14, §15).
    private static Criteria counting(Instant from, Instant to) {
        return Criteria.where(SENT_AT)
                .gte(from)
                .lt(to)
                .and("state.life.status")
                .nin(CaseStatus.REJECTED.name(), CaseStatus.WITHDRAWN.name());
    }
}
