package city.otklik.approval.files;

import city.otklik.access.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Port: photos and files. Its in-memory twin and the disk pass the same contract test. */
public interface StoredFiles {

    /**
     * Stores the content, once: the same content again finds what is stored already, under its first name.
     *
     * @param name as the uploader calls it
     * @param uploader a login; who uploads what is stored already becomes one of its uploaders
     * @throws IOException when the content cannot be read or written; nothing is stored then
     */
    Upload store(String name, InputStream content, String uploader) throws IOException;

    /** Whether this login uploaded this very content. */
    boolean isUploadedBy(String login, String sha256);

    Optional<StoredFile> find(String sha256);

    /** The content, empty where nothing is stored under this hash. The caller closes it. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** How an upload ended. */
    sealed interface Upload {

        /** @param fresh false when the same content was stored before */
        record Stored(StoredFile file, boolean fresh) implements Upload {}

        record Refused(Refusal refusal) implements Upload {}
    }
}
