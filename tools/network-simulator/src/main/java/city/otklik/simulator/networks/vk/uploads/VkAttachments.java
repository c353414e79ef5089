package city.otklik.simulator.networks.vk.uploads;

import city.otklik.simulator.threads.Network;
import city.otklik.simulator.uploads.UploadedFile;
import city.otklik.simulator.uploads.UploadedFiles;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Attachments in VK's notation: {@code doc-7_456239018}. To be used within a turn of the journal. */
@Component
public final class VkAttachments {

    private static final Pattern REFERENCE = Pattern.compile("[a-z]+-?\\d{1,18}_(\\d{1,18})");

    private final UploadedFiles files;

    VkAttachments(UploadedFiles files) {
        this.files = files;
    }

    /** Whether a comment can carry it: it was uploaded and saved. */
    public boolean canBeAttached(String reference) {
        return file(reference).filter(UploadedFile::saved).isPresent();
    }

    /** The attachment as a comment shows it. */
    public Map<String, Object> shown(String reference) {
        return file(reference)
                .map(f -> Map.of("type", f.kind().notation(), f.kind().notation(), description(f)))
                .orElseGet(() -> Map.of("type", "link", "link", Map.of("url", reference)));
    }

    private Optional<UploadedFile> file(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches()
                ? files.file(Network.VK, Long.parseLong(parts.group(1)))
                        .filter(f -> reference(f).equals(reference))
                : Optional.empty();
    }

    private static String reference(UploadedFile file) {
        return file.kind().notation() + file.owner() + "_" + file.id();
    }

    static Map<String, Object> description(UploadedFile file) {
        return Map.of(
                "id", file.id(),
                "owner_id", file.owner(),
                "title", file.name(),
                "size", file.size(),
                "ext", file.extension(),
                "date", file.uploadedAt().city().getEpochSecond(),
                "url", "https://vk.com/" + reference(file));
    }
}
