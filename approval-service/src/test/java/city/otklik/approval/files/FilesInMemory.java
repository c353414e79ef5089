package city.otklik.approval.files;

import city.otklik.access.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files in memory. */
final class FilesInMemory implements StoredFiles {

    private record Held(StoredFile file, byte[] content) {}

    private final FileRules rules;
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> uploads = new HashSet<>();

    FilesInMemory(FileRules rules) {
        this.rules = rules;
    }

    @Override
    public synchronized Upload store(String name, InputStream content, String uploader) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Incoming read = Incoming.copy(content, bytes, rules.largest());
        Optional<Refusal> refusal = rules.refuse(read.size(), read.mediaType());
        if (refusal.isPresent()) {
            return new Upload.Refused(refusal.get());
        }
        StoredFile file = new StoredFile(Content.plainName(name), read.mediaType(), read.size(), read.sha256());
        uploads.add(uploader + " " + read.sha256());
        Held before = held.putIfAbsent(read.sha256(), new Held(file, bytes.toByteArray()));
        return new Upload.Stored(before == null ? file : before.file(), before == null);
    }

    @Override
    public synchronized boolean isUploadedBy(String login, String sha256) {
        return uploads.contains(login + " " + sha256);
    }

    @Override
    public synchronized Optional<StoredFile> find(String sha256) {
        return Optional.ofNullable(held.get(sha256)).map(Held::file);
    }

    @Override
    public synchronized Optional<InputStream> open(String sha256) {
        return Optional.ofNullable(held.get(sha256)).map(file -> new ByteArrayInputStream(file.content()));
    }
}
