package city.otklik.simulator.uploads;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.JournaledMap;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.PerNetwork;
import city.otklik.time.CityClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that were uploaded to the networks, saved or not. To be used within a turn of the journal. */
@Component
public final class UploadedFiles {

    private static final long FIRST_ID = 456239017;

    private final PerNetwork<JournaledMap<Long, UploadedFile>> files;
    private final CityClock clock;

    UploadedFiles(Journal journal, CityClock clock) {
        this.files = new PerNetwork<>(n -> journal.map(n.key() + "-file", UploadedFile.class, UploadedFile::id));
        this.clock = clock;
    }

    /** The digest of an upload, in hexadecimal; needs no turn. */
    public static String sha256(MultipartFile file) {
        try (DigestInputStream bytes =
                new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Adds a file that cannot be attached yet. */
    public UploadedFile add(Network network, UploadedFile.Kind kind, long owner, MultipartFile upload, String sha256) {
        long id = files.of(network).lastKey().orElse(FIRST_ID) + 1;
        String name = Optional.ofNullable(upload.getOriginalFilename()).orElse("file");
        String ticket = kind.notation() + "|" + id + "|" + sha256;
        UploadedFile file =
                new UploadedFile(kind, owner, id, name, upload.getSize(), sha256, ticket, Moment.now(clock), false);
        files.of(network).put(file);
        return file;
    }

    /** Makes a file attachable under this title. */
    public UploadedFile save(Network network, UploadedFile file, String title) {
        UploadedFile saved = file.saved(title);
        files.of(network).put(saved);
        return saved;
    }

    /** The file of this number. */
    public Optional<UploadedFile> file(Network network, long id) {
        return files.of(network).get(id);
    }

    /** The file whose upload answered this. */
    public Optional<UploadedFile> ofTicket(Network network, String ticket) {
        return files.of(network).values().stream()
                .filter(f -> f.ticket().equals(ticket))
                .findFirst();
    }
}
