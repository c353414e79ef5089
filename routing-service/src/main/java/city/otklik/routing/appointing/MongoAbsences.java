package city.otklik.routing.appointing;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Absences in MongoDB, one document an executor. Days are kept as texts: they belong to no time zone. */
final class MongoAbsences implements Absences {

    private static final String ABSENCES = "absences";

    private final MongoOperations mongo;

    MongoAbsences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void record(Absence absence) {
        Document document = new Document("_id", absence.login())
                .append("from", absence.from().toString())
                .append("to", absence.to().toString())
                .append("substitute", absence.substitute())
                .append("recordedBy", absence.recordedBy())
                .append("recordedAt", absence.recordedAt());
        mongo.save(document, ABSENCES);
    }

    @Override
    public boolean cancel(String login) {
        return mongo.remove(Query.query(Criteria.where("_id").is(login)), ABSENCES)
                        .getDeletedCount()
                > 0;
    }

    @Override
    public List<Absence> endingFrom(LocalDate day) {
        Query query = Query.query(Criteria.where("to").gte(day.toString())).with(Sort.by("_id"));
        return mongo.find(query, Document.class, ABSENCES).stream()
                .map(MongoAbsences::absence)
                .toList();
    }

    private static Absence absence(Document document) {
        return new Absence(
                document.getString("_id"),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")),
                document.getString("substitute"),
                document.getString("recordedBy"),
                document.getDate("recordedAt").toInstant());
    }
}
