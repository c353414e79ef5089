package city.otklik.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The backend on disk, where a renamed collection keeps its documents and indexes after a restart. */
final class DiskBackend extends H2Backend {

    DiskBackend(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        MVStore store = getMvStore();
        return new H2Database(name, store, getCursorRegistry()) {
            @Override
            public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
                String before = collection.getFullName();
                super.moveCollection(from, collection, newName);
                String after = collection.getFullName();
                // The library renames the maps only after the collection has its new name, and so finds new, empty
                // ones.
                for (String map : List.copyOf(store.getMapNames())) {
                    if (isOf(map, before)) {
                        String renamed = map.replace(before, after);
                        store.removeMap(renamed);
                        store.renameMap(store.openMap(map), renamed);
                    }
                }
            }
        };
    }

    private static boolean isOf(String map, String collection) {
        return map.equals("databases." + collection)
                || map.equals("meta." + collection)
                || map.startsWith(collection + "._index_");
    }
}
