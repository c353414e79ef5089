package city.otklik.approval.files;

import city.otklik.access.Refusal;
import java.util.Collection;
import org.springframework.http.HttpStatus;

/** Why a file is not accepted or not found. */
final class FileRefusals {

    private FileRefusals() {}

    static Refusal emptyFile() {
        return Refusal.of("empty-file", HttpStatus.UNPROCESSABLE_CONTENT).at("file");
    }

    /** @param largest in bytes */
    static Refusal fileTooLarge(long largest) {
        return Refusal.of("file-too-large", HttpStatus.CONTENT_TOO_LARGE)
                .at("file")
                .with("largest", largest);
    }

    /** @param most bytes that one person may upload in a day */
    static Refusal quotaUsedUp(long most) {
        return Refusal.of("upload-quota-used-up", HttpStatus.TOO_MANY_REQUESTS)
                .at("file")
                .with("megabytes", most / (1024 * 1024));
    }

    /** The disk is so full that nothing is added. */
    static Refusal storeFull() {
        return Refusal.of("file-store-full", HttpStatus.INSUFFICIENT_STORAGE).at("file");
    }

    /** The content is of a kind that no answer carries. */
    static Refusal forbiddenMediaType(String mediaType, Collection<String> allowed) {
        return Refusal.of("forbidden-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .at("file")
                .with("mediaType", mediaType)
                .with("allowed", allowed.stream().sorted().toList());
    }

    /** A department opens files of its own cases only. */
    static Refusal foreignFile(String sha256) {
        return Refusal.of("foreign-file", HttpStatus.FORBIDDEN).at("sha256").with("sha256", sha256);
    }

    /** No file is stored under this hash. */
    static Refusal unknownFile(String sha256) {
        return Refusal.of("unknown-file", HttpStatus.NOT_FOUND)
                .at("sha256")
                .with("sha256", sha256)
                .with("upload", "POST /files");
    }
}
