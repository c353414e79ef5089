package city.otklik.simulator.uploads;

import city.otklik.simulator.journal.Moment;
import java.util.Locale;

/**
 * An uploaded file; its bytes are not kept.
 *
 * @param owner whose collection it is saved in; negative for a community
 * @param ticket what the upload answered, to be handed in when saving
 * @param saved whether it can be attached
 */
public record UploadedFile(
        Kind kind,
        long owner,
        long id,
        String name,
        long size,
        String sha256,
        String ticket,
        Moment uploadedAt,
        boolean saved) {

    /** What the file is attached as. */
    public enum Kind {
        DOC,
        PHOTO;

        public String notation() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    UploadedFile saved(String title) {
        return new UploadedFile(kind, owner, id, title, size, sha256, ticket, uploadedAt, true);
    }
}
