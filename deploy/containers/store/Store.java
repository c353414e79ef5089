import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** MongoDB's wire protocol on every address of the container, data in /data/db. */
final class Store {

    private Store() {}

    public static void main(String[] arguments) throws InterruptedException {
        H2Backend backend = new H2Backend("/data/db/store.db");
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        server.bind("0.0.0.0", 27017);
        Thread.currentThread().join();
    }
}
