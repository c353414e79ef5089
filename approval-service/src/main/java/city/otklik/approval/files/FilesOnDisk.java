package city.otklik.approval.files;

import city.otklik.access.Refusal;
import city.otklik.messaging.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Properties;

/**
 * Files in a folder that the routing and publishing services can read too: the content under {@code ab/abcdef…} (its
 * SHA-256), what is known of it next to it under {@code .about}, an empty file for each of its uploaders. The content appears
 * last and by a rename, so nobody sees a part of it.
 */
final class FilesOnDisk implements StoredFiles {

    private final Path folder;
    private final FileRules rules;

    FilesOnDisk(Path folder, FileRules rules) {
        this.folder = folder;
        this.rules = rules;
    }

    @Override
    public Upload store(String name, InputStream content, String uploader) throws IOException {
        Path incoming = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "upload", ".part");
        try {
            Incoming read = Incoming.copy(content, incoming, rules.largest());
            Optional<Refusal> refusal = rules.refuse(read.size(), read.mediaType());
            if (refusal.isPresent()) {
                return new Upload.Refused(refusal.get());
            }
            Optional<StoredFile> known = find(read.sha256());
            Files.createDirectories(place(read.sha256()).getParent());
            Files.write(uploaded(read.sha256(), uploader), new byte[0]);
            if (known.isPresent()) {
                return new Upload.Stored(known.get(), false);
            }
            StoredFile file = new StoredFile(Content.plainName(name), read.mediaType(), read.size(), read.sha256());
            write(file, incoming);
            return new Upload.Stored(file, true);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public boolean isUploadedBy(String login, String sha256) {
        return Sha256.isWellFormed(sha256) && Files.exists(uploaded(sha256, login));
    }

    @Override
    public Optional<StoredFile> find(String sha256) {
        if (!Sha256.isWellFormed(sha256) || !Files.isRegularFile(place(sha256))) {
            return Optional.empty();
        }
        Properties about = new Properties();
        try (Reader reader = Files.newBufferedReader(aboutIt(sha256))) {
            about.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new StoredFile(
                about.getProperty("name", "file"),
                about.getProperty("mediaType", "application/octet-stream"),
                Long.parseLong(about.getProperty("size", "0")),
                sha256));
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        return find(sha256).isEmpty() ? Optional.empty() : Optional.of(Files.newInputStream(place(sha256)));
    }

    private void write(StoredFile file, Path incoming) throws IOException {
        Properties about = new Properties();
        about.setProperty("name", file.name());
        about.setProperty("mediaType", file.mediaType());
        about.setProperty("size", Long.toString(file.size()));
        Path draft = Files.createTempFile(folder.resolve("incoming"), "about", ".part");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            about.store(writer, null);
        }
        flush(draft);
        flush(incoming);
        Files.move(draft, aboutIt(file.sha256()), StandardCopyOption.ATOMIC_MOVE);
        Files.move(incoming, place(file.sha256()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** By the login's digest: a login may hold what the name of a file may not. */
    private Path uploaded(String sha256, String login) {
        MessageDigest digest = Sha256.digest();
        digest.update(login.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".by-" + Sha256.of(digest));
    }

    private Path aboutIt(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".about");
    }
}
