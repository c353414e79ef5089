package city.otklik.approval.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** What the first bytes of a content say it is. */
final class Content {

    /** How many of the first bytes are looked at. */
    static final int LOOKED_AT = 64 * 1024;

    /** What steers a terminal, turns the direction of a line, ends it, or is half a character. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"]");

    private static final int LONGEST_NAME = 150;

    private Content() {}

    /** The media type by the content alone: a name can say anything. */
    static String mediaType(byte[] beginning) {
        try (TikaInputStream bytes = TikaInputStream.get(new ByteArrayInputStream(beginning))) {
            return Detector.LOADED.detect(bytes, new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without folders, control characters and quotes; never empty. */
    static String plainName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = UNSHOWN.matcher(last).replaceAll("").strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain.isEmpty() ? "file" : plain;
        }
        int from = plain.length() - LONGEST_NAME;
        return plain.substring(Character.isLowSurrogate(plain.charAt(from)) ? from + 1 : from);
    }

    // Loading Tika's table of magic bytes takes a while: only when the first file comes.
    private static final class Detector {
        private static final DefaultDetector LOADED = new DefaultDetector();

        private Detector() {}
    }
}
