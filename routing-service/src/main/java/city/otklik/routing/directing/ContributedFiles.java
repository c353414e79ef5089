package city.otklik.routing.directing;

import city.otklik.access.HttpAddress;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.facts.Attachment;
import city.otklik.messaging.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks the files that a department names in a contribution (R.3): each field and the list have a limit. */
final class ContributedFiles {

    /** Most files of one contribution. */
    static final int MOST = 20;

    /** Longest name of a file, in characters. */
    static final int LONGEST_NAME = 255;

    /** Longest media type, in characters. */
    static final int LONGEST_MEDIA_TYPE = 127;

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\A[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+");

    private ContributedFiles() {}

    /** Why {@code files} are not taken; empty where they are. */
    static Optional<Refusal> obstacle(List<Attachment> files) {
        if (files.size() > MOST) {
            return Optional.of(RoutingRefusals.tooManyFiles(files.size(), MOST));
        }
        return IntStream.range(0, files.size())
                .boxed()
                .flatMap(i -> obstacle(files.get(i), "attachments[" + i + "]").stream())
                .findFirst();
    }

    private static Optional<Refusal> obstacle(Attachment file, String field) {
        if (!Sha256.isWellFormed(file.getSha256())) {
            return Optional.of(RoutingRefusals.malformedHash(field + ".sha256"));
        }
        if (file.getSize() <= 0 || file.getName().isBlank()) {
            return Optional.of(RoutingRefusals.emptyFile(field));
        }
        Optional<Refusal> longName = RequiredText.tooLong(field + ".name", file.getName(), LONGEST_NAME);
        if (longName.isPresent()) {
            return longName;
        }
        if (file.getMediaType().length() > LONGEST_MEDIA_TYPE
                || !MEDIA_TYPE.matcher(file.getMediaType()).matches()) {
            return Optional.of(RoutingRefusals.malformedMediaType(field + ".mediaType"));
        }
        return isReadable(file.getLocation())
                ? Optional.empty()
                : Optional.of(RoutingRefusals.unreadableLocation(field + ".location"));
    }

    /** Whether it is empty, which means by its hash in the file store, or an http(s) address. */
    private static boolean isReadable(@Nullable String location) {
        return location == null || location.isEmpty() || HttpAddress.isOne(location);
    }
}
