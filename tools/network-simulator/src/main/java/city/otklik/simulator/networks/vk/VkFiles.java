package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.journal.Track;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files that were uploaded, saved or not. To be used within a turn of the journal. */
@Component
final class VkFiles {

    private static final long FIRST_ID = 456239017;

    private final Map<String, VkFile> byReference = new HashMap<>();
    private final Map<String, VkFile> byTicket = new HashMap<>();
    private final Track<VkFile> track;
    private long last = FIRST_ID;

    VkFiles(Journal journal) {
        this.track = journal.track("vk-file", VkFile.class, this::put);
    }

    private void put(VkFile file) {
        byReference.put(file.reference(), file);
        byTicket.put(file.ticket(), file);
        last = Math.max(last, file.id());
    }

    VkFile uploaded(VkFile.Kind kind, long owner, String name, long size, String sha256, Moment at) {
        long id = last + 1;
        String ticket = kind.notation() + "|" + id + "|" + sha256;
        VkFile file = new VkFile(kind, owner, id, name, size, sha256, ticket, at, false);
        track.record(file);
        return file;
    }

    Optional<VkFile> ofTicket(String ticket) {
        return Optional.ofNullable(byTicket.get(ticket));
    }

    VkFile save(VkFile file, String title) {
        VkFile saved = file.saved(title);
        track.record(saved);
        return saved;
    }

    boolean canBeAttached(String reference) {
        return Optional.ofNullable(byReference.get(reference))
                .filter(VkFile::saved)
                .isPresent();
    }

    /** The attachment as a comment carries it. */
    Map<String, Object> shown(String reference) {
        return Optional.ofNullable(byReference.get(reference))
                .map(f -> Map.of("type", f.kind().notation(), f.kind().notation(), description(f)))
                .orElseGet(() -> Map.of("type", "link", "link", Map.of("url", reference)));
    }

    static Map<String, Object> description(VkFile file) {
        return Map.of(
                "id", file.id(),
                "owner_id", file.owner(),
                "title", file.name(),
                "size", file.size(),
                "ext", file.extension(),
                "date", file.uploadedAt().city().getEpochSecond(),
                "url", "https://vk.com/" + file.reference());
    }
}
