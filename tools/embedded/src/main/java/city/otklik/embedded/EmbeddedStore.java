package city.otklik.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A store on disk that speaks MongoDB's wire protocol. What it has acknowledged survives a kill of the process, not
 * necessarily a power cut; a city uses MongoDB.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "aggregate",
            "count",
            "distinct",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listcollections",
            "listdatabases",
            "listindexes",
            "killcursors",
            "endsessions",
            "serverstatus",
            "dbstats",
            "collstats",
            "getlasterror",
            "whatsmyuri",
            "getlog",
            "connectionstatus");

    private final MongoServer server;
    private final GroupCommit commits;
    private final MVStore store;
    private final int port;

    private EmbeddedStore(MongoServer server, GroupCommit commits, MVStore store, int port) {
        this.server = server;
        this.commits = commits;
        this.store = store;
        this.port = port;
    }

    /** Starts with the data of {@code file}, made when missing, on the loopback address. */
    public static EmbeddedStore start(Path file, int port) {
        return start(file, port, failed -> {});
    }

    /**
     * The same.
     *
     * @param whenBroken is given why, once, when the file takes nothing more, such as on a full disk: every write fails from then
     *     on, until the store is started again
     */
    public static EmbeddedStore start(Path file, int port, Consumer<RuntimeException> whenBroken) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // No commits of the store's own: they would fall into the middle of a write, documents without their index.
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(16)
                .open();
        GroupCommit commits = new GroupCommit(store, whenBroken);
        MongoServer server = new MongoServer(durable(new DiskBackend(store), commits));
        server.bind("localhost", port);
        return new EmbeddedStore(server, commits, store, port);
    }

    /** Connection string of the database {@code name}. */
    public String uri(String name) {
        return "mongodb://localhost:" + port + "/" + name;
    }

    @Override
    public void close() {
        server.shutdownNow();
        commits.close();
        if (!store.isClosed()) {
            store.close();
        }
    }

    private static MongoBackend durable(MongoBackend backend, GroupCommit commits) {
        return (MongoBackend) Proxy.newProxyInstance(
                EmbeddedStore.class.getClassLoader(),
                new Class<?>[] {MongoBackend.class},
                (proxy, method, arguments) -> {
                    if (writes(method, arguments)) {
                        return commits.durably(() -> unchecked(backend, method, arguments));
                    }
                    return called(backend, method, arguments);
                });
    }

    private static boolean writes(Method method, Object @Nullable [] arguments) {
        if (arguments == null) {
            return false;
        }
        return switch (method.getName()) {
            case "handleMessage" ->
                changes(((MongoMessage) arguments[0])
                        .getDocument()
                        .keySet()
                        .iterator()
                        .next());
            case "handleCommand" -> changes((String) arguments[2]);
            case "dropDatabase" -> true;
            default -> false;
        };
    }

    private static boolean changes(String command) {
        return !READING.contains(command.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object unchecked(MongoBackend backend, Method method, Object @Nullable [] arguments) {
        try {
            return called(backend, method, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object called(MongoBackend backend, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(backend, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
