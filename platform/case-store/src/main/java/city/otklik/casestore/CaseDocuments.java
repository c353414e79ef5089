package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** How a case record stands in MongoDB. */
final class CaseDocuments<S> {

    private final Class<S> stateType;
    private final MongoConverter converter;

    CaseDocuments(Class<S> stateType, MongoConverter converter) {
        this.stateType = stateType;
        this.converter = converter;
    }

    /** @param unsentSince when the oldest fact of the outbox was put there, null for an empty outbox */
    Document write(CaseRecord<S> record, long version, @Nullable Instant unsentSince) {
        Document document = new Document("_id", record.caseId())
                .append("version", version)
                .append("revision", record.revision())
                .append("sequence", record.sequence())
                .append("seen", new Document(Map.copyOf(record.seen())))
                .append(
                        "outbox",
                        record.outbox().stream().map(CaseDocuments::fact).toList());
        if (record.state() != null) {
            Document state = new Document();
            converter.write(record.state(), state);
            document.append("state", state);
        }
        if (unsentSince != null) {
            document.append("unsentSince", Date.from(unsentSince));
        }
        return document;
    }

    CaseRecord<S> read(Document document) {
        Document state = document.get("state", Document.class);
        Map<String, Long> seen = new HashMap<>();
        document.get("seen", Document.class).forEach((source, last) -> seen.put(source, ((Number) last).longValue()));
        List<OutgoingFact> outbox = new ArrayList<>();
        document.getList("outbox", Document.class).forEach(fact -> outbox.add(fact(fact)));
        return new CaseRecord<>(
                document.getString("_id"),
                number(document, "version"),
                number(document, "revision"),
                state == null ? null : converter.read(stateType, state),
                seen,
                number(document, "sequence"),
                outbox);
    }

    static long number(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Number.class), field).longValue();
    }

    private static Document fact(OutgoingFact fact) {
        return new Document("sequence", fact.sequence())
                .append("id", fact.id())
                .append("type", fact.type())
                .append("source", fact.source())
                .append("topic", fact.topic())
                .append("key", fact.key())
                .append("actor", fact.actor())
                .append("occurredAt", Date.from(fact.occurredAt()))
                .append("causation", fact.causation())
                .append("traceparent", fact.traceparent())
                .append("value", new Binary(fact.value()));
    }

    private static OutgoingFact fact(Document fact) {
        return new OutgoingFact(
                number(fact, "sequence"),
                fact.getString("id"),
                fact.getString("type"),
                fact.getString("source"),
                fact.getString("topic"),
                fact.getString("key"),
                fact.getString("actor"),
                fact.getDate("occurredAt").toInstant(),
                fact.getString("causation"),
                fact.getString("traceparent"),
                fact.get("value", Binary.class).getData());
    }
}
