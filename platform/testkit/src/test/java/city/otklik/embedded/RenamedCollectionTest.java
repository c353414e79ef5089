package city.otklik.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild switches by renaming a collection over another: after a restart the documents and indexes are its own. */
class RenamedCollectionTest {

    @TempDir
    Path directory;

    @Test
    void aRenamedCollectionIsThereAfterARestart() {
        onStore(database -> {
            fill(database.getCollection("cases"), "old", 3);
            fill(database.getCollection("cases_rebuild"), "new", 2);
            database.getCollection("cases_other").insertOne(new Document("_id", "other"));
            rename(database);
        });

        onStore(database -> {
            assertThat(found(database)).isEqualTo("new");
            assertThat(database.getCollection("cases").countDocuments()).isEqualTo(2);
            assertThat(database.getCollection("cases_rebuild").countDocuments()).isZero();
            assertThat(database.getCollection("cases_other").countDocuments()).isEqualTo(1);
            database.getCollection("cases")
                    .updateOne(Filters.eq("_id", "case-1"), new Document("$set", new Document("by", "newer")));
        });
        onStore(database -> {
            assertThat(found(database)).isEqualTo("newer");
            fill(database.getCollection("cases_rebuild"), "newest", 2);
            rename(database);
        });
        onStore(database -> assertThat(found(database)).isEqualTo("newest"));
    }

    private static String found(MongoDatabase database) {
        Document found = database.getCollection("cases")
                .find(Filters.eq("_id", "case-1"))
                .first();
        return found == null ? "none" : found.getString("by");
    }

    private static void fill(MongoCollection<Document> collection, String by, int count) {
        collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        for (int i = 0; i < count; i++) {
            collection.insertOne(
                    new Document("_id", "case-" + i).append("by", by).append("number", i));
        }
    }

    private static void rename(MongoDatabase database) {
        database.getCollection("cases_rebuild")
                .renameCollection(
                        new MongoNamespace(database.getName(), "cases"),
                        new RenameCollectionOptions().dropTarget(true));
    }

    private void onStore(Consumer<MongoDatabase> action) {
        try (EmbeddedStore store = EmbeddedStore.start(directory.resolve("store.mv"), FreePort.find());
                MongoClient client = MongoClients.create(store.uri("renamed"))) {
            action.accept(client.getDatabase("renamed"));
        }
    }
}
