package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Moment;
import java.util.Locale;

/**
 * An uploaded file; its bytes are not kept.
 *
 * @param owner whose collection it is saved in
 * @param ticket what the upload answered, to be handed in when saving
 * @param saved whether it can be attached
 */
record VkFile(
        Kind kind,
        long owner,
        long id,
        String name,
        long size,
        String sha256,
        String ticket,
        Moment uploadedAt,
        boolean saved) {

    enum Kind {
        DOC,
        PHOTO;

        String notation() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As attachments name it. */
    String reference() {
        return kind.notation() + owner + "_" + id;
    }

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    VkFile saved(String title) {
        return new VkFile(kind, owner, id, title, size, sha256, ticket, uploadedAt, true);
    }
}
