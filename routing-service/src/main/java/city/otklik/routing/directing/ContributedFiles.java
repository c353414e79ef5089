package city.otklik.routing.directing;

import city.otklik.access.Refusal;
import city.otklik.facts.Attachment;
import city.otklik.messaging.Sha256;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files that a department names in a contribution (R.3), as the file store of the approval service knows them: what their
 * sender calls them, and of what type and size, is not asked.
 */
@Component
class ContributedFiles {

    /** Most files of one contribution. */
    static final int MOST = 20;

    private final Path folder;

    /** @param folder where the approval service keeps files; only read here */
    ContributedFiles(@Value("${otklik.files.folder}") Path folder) {
        this.folder = folder;
    }

    /**
     * The stored ones of these, as the store describes them.
     *
     * @param uploader who contributes; a file that they never uploaded is none of theirs to show to their department
     */
    Found find(List<String> hashes, String uploader) {
        List<Attachment> files = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            String field = "attachments[" + i + "].sha256";
            find(hashes.get(i), uploader).ifPresentOrElse(files::add, () -> unknown.add(field));
        }
        return new Found(files, unknown);
    }

    private Optional<Attachment> find(String sha256, String uploader) {
        if (!Sha256.isWellFormed(sha256)) {
            return Optional.empty();
        }
        Path place = folder.resolve(sha256.substring(0, 2)).resolve(sha256);
        MessageDigest login = Sha256.digest();
        login.update(uploader.getBytes(StandardCharsets.UTF_8));
        if (!Files.exists(place.resolveSibling(sha256 + ".by-" + Sha256.of(login)))) {
            return Optional.empty();
        }
        Properties about = new Properties();
        try (Reader reader = Files.newBufferedReader(place.resolveSibling(sha256 + ".about"))) {
            about.load(reader);
            return Optional.of(Attachment.newBuilder()
                    .setName(about.getProperty("name", "file"))
                    .setMediaType(about.getProperty("mediaType", "application/octet-stream"))
                    .setSize(Files.size(place))
                    .setSha256(sha256)
                    .build());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param unknown fields that name a file which is not stored, or not uploaded by whoever contributes it */
    record Found(List<Attachment> files, List<String> unknown) {

        static final Found NONE = new Found(List.of(), List.of());

        /** Why they are not taken; empty where they are. */
        Optional<Refusal> obstacle() {
            int all = files.size() + unknown.size();
            if (all > MOST) {
                return Optional.of(RoutingRefusals.tooManyFiles(all, MOST));
            }
            return unknown.stream().findFirst().map(RoutingRefusals::unknownFile);
        }
    }
}
