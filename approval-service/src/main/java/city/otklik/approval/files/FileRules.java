package city.otklik.approval.files;

import city.otklik.access.Refusal;
import java.util.Optional;
import java.util.Set;

/**
 * What may be stored.
 *
 * @param largest in bytes
 * @param mediaTypes accepted, as detected from the content
 */
record FileRules(long largest, Set<String> mediaTypes) {

    FileRules {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    Optional<Refusal> refuse(long size, String mediaType) {
        if (size == 0) {
            return Optional.of(FileRefusals.emptyFile());
        }
        if (size > largest) {
            return Optional.of(FileRefusals.fileTooLarge(largest));
        }
        return mediaTypes.contains(mediaType)
                ? Optional.empty()
                : Optional.of(FileRefusals.forbiddenMediaType(mediaType, mediaTypes));
    }
}
