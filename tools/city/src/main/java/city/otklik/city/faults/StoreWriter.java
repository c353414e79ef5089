package city.otklik.city.faults;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Random;
import org.bson.Document;

/** Writes into the store what does not fit into the room that its file has left: what the lives write may. */
final class StoreWriter implements AutoCloseable {

    private static final int LARGE = 1024 * 1024;

    private final MongoClient client;
    private final MongoCollection<Document> written;
    private final byte[] bytes = new byte[LARGE];

    StoreWriter(int port) {
        client = MongoClients.create(
                "mongodb://localhost:" + port + "/?serverSelectionTimeoutMS=1000&socketTimeoutMS=5000");
        written = client.getDatabase("faults").getCollection("written");
        // Otherwise it would be stored as almost nothing.
        new Random(1).nextBytes(bytes);
    }

    /** One more; where the store is ending it is refused. */
    void write() {
        try {
            written.insertOne(new Document("bytes", bytes));
        } catch (MongoException e) {
            // Whether the store has ended is seen by its process.
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
