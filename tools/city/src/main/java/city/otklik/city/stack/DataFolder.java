package city.otklik.city.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Where an embedded city keeps everything; one process at a time, and readable by its owner only. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Opens or creates the folder.
     *
     * @throws IllegalStateException when another process uses it
     */
    public static DataFolder open(Path root) {
        try {
            closeToOthers(Files.createDirectories(root));
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new IllegalStateException(
                        root + " is in use by another otklik: stop that one, or name another folder with --data");
            }
            return new DataFolder(root.toAbsolutePath(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root + " as data folder", e);
        }
    }

    /** Whatever is in it, messages and logins too, is its owner's business, whatever the rights of each file. */
    private static void closeToOthers(Path root) throws IOException {
        if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This process itself uses the folder.
            return false;
        }
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path store() {
        return root.resolve("store.db");
    }

    Path registry() {
        return root.resolve("registry");
    }

    Path ports() {
        return root.resolve("ports");
    }

    Path streams() {
        return root.resolve("streams");
    }

    Path files() {
        return root.resolve("files");
    }

    Path signingKey() {
        return root.resolve("signing-key.pem");
    }

    Path simulator() {
        return root.resolve("network");
    }

    /** Whether a city ever ran in {@code root}. */
    public static boolean isUsed(Path root) {
        return Files.isDirectory(root.resolve("broker"));
    }

    /** The log of a service that runs as a process of its own. */
    public Path logOf(CityPart service) {
        return root.resolve(service.title() + ".log");
    }

    Path outputOf(CityPart service) {
        return root.resolve(service.title() + ".out");
    }

    Path users() {
        return users(root);
    }

    /** The file of users of the city that runs in {@code root}, also while it does. */
    public static Path users(Path root) {
        return root.resolve("users.yml");
    }

    /** Passwords of a demo's users, kept so that a stopped demo can be resumed. */
    Path demoPasswords() {
        return root.resolve("demo-people.json");
    }

    public Path clock() {
        return root.resolve("clock");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
