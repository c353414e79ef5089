package city.otklik.routing.directing;

import city.otklik.access.Refusal;
import city.otklik.facts.Attachment;
import java.net.URI;
import java.net.URISyntaxException;
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

    /** Longest address of a file, in characters. */
    static final int LONGEST_LOCATION = 2_000;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+");

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
        if (!SHA256.matcher(file.getSha256()).matches()) {
            return Optional.of(RoutingRefusals.malformedHash(field + ".sha256"));
        }
        if (file.getSize() <= 0 || file.getName().isBlank()) {
            return Optional.of(RoutingRefusals.emptyFile(field));
        }
        if (file.getName().length() > LONGEST_NAME) {
            return Optional.of(RoutingRefusals.textTooLong(field + ".name", LONGEST_NAME));
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
        if (location == null || location.isEmpty()) {
            return true;
        }
        try {
            URI uri = new URI(location);
            return location.length() <= LONGEST_LOCATION
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
