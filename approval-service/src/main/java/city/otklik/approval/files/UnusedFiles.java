package city.otklik.approval.files;

import city.otklik.messaging.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes files that no case refers to and that nobody uploaded for a while. Each round looks through one of the 256 folders,
 * so a million files cost a list of four thousand and a few indexed questions at a time. What is to go is set aside first, and
 * removed when its folder's turn comes about a day later: a draft that named it meanwhile brings it back.
 */
final class UnusedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);
    private static final String ASIDE = ".unused";
    private static final int FOLDERS = 256;
    private static final int HASH_LENGTH = 64;
    private static final int ASKED_AT_ONCE = 500;
    private static final Duration USUAL_ROUND = Duration.ofMinutes(5);
    private static final Duration SET_ASIDE_FOR = Duration.ofHours(20);

    private final Path folder;
    private final CaseFiles cases;
    private final Duration unusedFor;
    private final InstantSource machineTime;
    private int next;

    UnusedFiles(Path folder, CaseFiles cases, Duration unusedFor, InstantSource machineTime) {
        this.folder = folder;
        this.cases = cases;
        this.unusedFor = unusedFor;
        this.machineTime = machineTime;
        // Begun at the same folder with each start, the last ones might never have their turn.
        this.next = (int) (machineTime.instant().getEpochSecond() / USUAL_ROUND.toSeconds() % FOLDERS);
    }

    /** Looks through the next folder. */
    @Scheduled(fixedDelayString = "${otklik.files.round:5m}", initialDelayString = "${otklik.files.round:5m}")
    void round() {
        Path part = folder.resolve(HexFormat.of().toHexDigits((byte) next));
        next = (next + 1) % FOLDERS;
        if (!Files.isDirectory(part)) {
            return;
        }
        try {
            clear(part);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Unused files of {} are removed at the next round: {}", part, e.toString());
        }
    }

    private void clear(Path part) throws IOException {
        Map<String, Found> found = found(part);
        Instant since = machineTime.instant().minus(unusedFor);
        List<String> old = found.entrySet().stream()
                .filter(file -> file.getValue().touched.isBefore(since))
                .map(Map.Entry::getKey)
                .toList();
        for (int from = 0; from < old.size(); from += ASKED_AT_ONCE) {
            List<String> asked = old.subList(from, Math.min(old.size(), from + ASKED_AT_ONCE));
            Set<String> used = cases.onCases(asked);
            for (String sha256 : asked) {
                settle(part, sha256, Objects.requireNonNull(found.get(sha256)), used.contains(sha256));
            }
        }
    }

    private void settle(Path part, String sha256, Found file, boolean used) throws IOException {
        Path content = part.resolve(sha256);
        Path aside = part.resolve(sha256 + ASIDE);
        Instant now = machineTime.instant();
        boolean onlyAside = file.setAside != null && !Files.exists(content);
        if (!used && onlyAside) {
            if (Objects.requireNonNull(file.setAside).isBefore(now.minus(SET_ASIDE_FOR))) {
                for (Path one : file.all) {
                    Files.deleteIfExists(one);
                }
                LOG.info("File {}: removed, no case refers to it", sha256);
            }
        } else if (!used && Files.exists(content)) {
            // Over one that was set aside before somebody uploaded it again.
            Files.move(content, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(aside, FileTime.from(now));
            if (!cases.onCases(List.of(sha256)).isEmpty()) {
                bringBack(sha256, aside, content);
            }
        } else if (used && onlyAside) {
            bringBack(sha256, aside, content);
        }
    }

    private static void bringBack(String sha256, Path aside, Path content) throws IOException {
        Files.move(aside, content, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("File {}: kept, a case refers to it by now", sha256);
    }

    /** A content with what is kept next to it, by hash; names that are none of ours are left alone. */
    private static Map<String, Found> found(Path part) throws IOException {
        Map<String, Found> found = new HashMap<>();
        try (Stream<Path> files = Files.list(part)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                String sha256 = name.length() < HASH_LENGTH ? "" : name.substring(0, HASH_LENGTH);
                if (Sha256.isWellFormed(sha256)) {
                    found.computeIfAbsent(sha256, hash -> new Found())
                            .add(file, Files.getLastModifiedTime(file), name.endsWith(ASIDE));
                }
            }
        }
        return found;
    }

    private static final class Found {

        private final List<Path> all = new ArrayList<>();
        private Instant touched = Instant.EPOCH;
        private @Nullable Instant setAside;

        /** The mark of an uploader is written again with each upload, so it says when somebody wanted the file last. */
        void add(Path file, FileTime modified, boolean isAside) {
            all.add(file);
            if (isAside) {
                setAside = modified.toInstant();
            } else if (modified.toInstant().isAfter(touched)) {
                touched = modified.toInstant();
            }
        }
    }
}
