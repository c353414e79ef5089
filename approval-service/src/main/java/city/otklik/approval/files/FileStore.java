package city.otklik.approval.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Port: where photos and files are kept. Its in-memory twin and the disk pass the same contract test. */
public interface FileStore {

    /**
     * Keeps the content, once: the same content again finds what is kept already, under its first name.
     *
     * @param name as the uploader calls it
     * @throws IOException when the content cannot be read or written; nothing is kept then
     */
    Keeping keep(String name, InputStream content) throws IOException;

    Optional<StoredFile> find(String sha256);

    /** The content, empty where nothing is kept under this hash. The caller closes it. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** How an upload ended. */
    sealed interface Keeping {

        /** @param fresh false when the same content was kept before */
        record Kept(StoredFile file, boolean fresh) implements Keeping {}

        record Refused(FileRefusal refusal) implements Keeping {}
    }
}
