package city.otklik.casestore;

import city.otklik.access.Identities;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Whose each login is, in a collection of its own, which a rebuild leaves alone. */
final class MongoIdentities implements Identities {

    private static final String COLLECTION = "identities";

    private final MongoOperations mongo;

    MongoIdentities(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Identity> find(String login) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION, all -> all.find(Filters.eq("_id", login)).first()))
                .map(MongoIdentities::identity);
    }

    @Override
    public Identity keepFirst(Identity seen) {
        Document kept = mongo.execute(
                COLLECTION,
                all -> durable(all)
                        .findOneAndUpdate(
                                Filters.eq("_id", seen.login()),
                                Updates.combine(
                                        Updates.setOnInsert("issuer", seen.issuer()),
                                        Updates.setOnInsert("subject", seen.subject()),
                                        Updates.setOnInsert("since", Date.from(seen.since()))),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return identity(Objects.requireNonNull(kept));
    }

    @Override
    public void replace(Identity identity) {
        Document kept = new Document("_id", identity.login())
                .append("issuer", identity.issuer())
                .append("subject", identity.subject())
                .append("since", Date.from(identity.since()))
                .append("refused", identity.refused())
                .append("handedOverBy", identity.handedOverBy());
        mongo.execute(
                COLLECTION,
                all -> durable(all)
                        .replaceOne(Filters.eq("_id", identity.login()), kept, new ReplaceOptions().upsert(true)));
    }

    @Override
    public void refuse(String login, String subject) {
        mongo.execute(
                COLLECTION, all -> durable(all).updateOne(Filters.eq("_id", login), Updates.set("refused", subject)));
    }

    private static Identity identity(Document kept) {
        return new Identity(
                kept.getString("_id"),
                kept.getString("issuer"),
                kept.getString("subject"),
                Instant.ofEpochMilli(kept.getDate("since").getTime()),
                kept.getString("refused"),
                // Releases in which each service handed logins over called it so.
                kept.getString(kept.containsKey("acceptedBy") ? "acceptedBy" : "handedOverBy"));
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> all) {
        return all.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
