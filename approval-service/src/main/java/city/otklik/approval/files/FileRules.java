package city.otklik.approval.files;

import java.util.Optional;
import java.util.Set;

/**
 * What may be kept.
 *
 * @param largest in bytes
 * @param mediaTypes taken, as detected from the content
 */
public record FileRules(long largest, Set<String> mediaTypes) {

    public FileRules {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    Optional<FileRefusal> refuse(long size, String mediaType) {
        if (size == 0) {
            return Optional.of(new FileRefusal.EmptyFile());
        }
        if (size > largest) {
            return Optional.of(new FileRefusal.FileTooLarge(largest));
        }
        return mediaTypes.contains(mediaType)
                ? Optional.empty()
                : Optional.of(new FileRefusal.ForbiddenMediaType(mediaType, mediaTypes));
    }
}
