package city.otklik.approval.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(31));

    private final Set<String> used = new HashSet<>();
    private Instant now = NOW;

    @TempDir
    private Path folder = Path.of("");

    private final class Cases implements CaseFiles {

        private int mostAtOnce;

        @Override
        public boolean isOnCaseOf(Set<String> departments, String sha256) {
            return false;
        }

        @Override
        public Set<String> onCases(Collection<String> sha256s) {
            mostAtOnce = Math.max(mostAtOnce, sha256s.size());
            return sha256s.stream().filter(used::contains).collect(Collectors.toSet());
        }
    }

    private FilesOnDisk files() {
        return new FilesOnDisk(folder, StoredFilesContract.RULES);
    }

    private String uploaded(int content, Instant at) throws IOException {
        byte[] jpeg = StoredFilesContract.jpeg(100);
        jpeg[50] = (byte) content;
        var stored = (StoredFiles.Upload.Stored) files().store("a.jpg", new ByteArrayInputStream(jpeg), "dina");
        for (Path file : all(stored.file().sha256())) {
            Files.setLastModifiedTime(file, FileTime.from(at));
        }
        return stored.file().sha256();
    }

    private List<Path> all(String sha256) throws IOException {
        try (Stream<Path> there = Files.list(folder.resolve(sha256.substring(0, 2)))) {
            return there.filter(file -> file.getFileName().toString().startsWith(sha256))
                    .toList();
        }
    }

    /** Every folder's turn comes once. */
    private void everyFolderHasItsTurn(CaseFiles cases) {
        UnusedFiles unused = new UnusedFiles(folder, cases, Duration.ofDays(30), () -> now);
        for (int i = 0; i < 256; i++) {
            unused.round();
        }
    }

    private void aDayPasses() {
        everyFolderHasItsTurn(new Cases());
        now = now.plus(Duration.ofDays(1));
    }

    @Test
    void what_was_set_aside_is_not_removed_the_same_day_however_often_the_service_is_started() throws IOException {
        String forgotten = uploaded(1, LONG_AGO);
        everyFolderHasItsTurn(new Cases());
        now = now.plus(Duration.ofHours(1));
        everyFolderHasItsTurn(new Cases());
        used.add(forgotten);
        everyFolderHasItsTurn(new Cases());
        assertThat(files().find(forgotten)).isPresent();
    }

    @Test
    void what_was_uploaded_again_is_set_aside_again_before_it_is_removed() throws IOException {
        String wanted = uploaded(1, LONG_AGO);
        aDayPasses();
        uploaded(1, NOW);
        now = now.plus(Duration.ofDays(40));
        aDayPasses();
        assertThat(all(wanted)).as("for now").anyMatch(file -> file.toString().endsWith(".unused"));
        aDayPasses();
        assertThat(all(wanted)).isEmpty();
    }

    @Test
    void a_service_that_is_started_later_begins_at_another_folder() throws IOException {
        String forgotten = uploaded(1, LONG_AGO);
        for (int i = 0; i < 256; i++) {
            new UnusedFiles(folder, new Cases(), Duration.ofDays(30), () -> now).round();
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(files().find(forgotten)).isEmpty();
    }

    @Test
    void what_no_case_refers_to_is_set_aside_and_then_removed_with_all_that_is_known_of_it() throws IOException {
        String forgotten = uploaded(1, LONG_AGO);
        String onCase = uploaded(2, LONG_AGO);
        String fresh = uploaded(3, NOW.minus(Duration.ofDays(28)));
        used.add(onCase);

        aDayPasses();
        assertThat(files().find(forgotten)).isEmpty();
        assertThat(all(forgotten)).as("for now").isNotEmpty();

        aDayPasses();
        assertThat(all(forgotten)).isEmpty();
        assertThat(files().find(onCase)).isPresent();
        assertThat(files().find(fresh)).isPresent();
    }

    @Test
    void what_a_case_refers_to_meanwhile_is_brought_back() throws IOException {
        String drafted = uploaded(1, LONG_AGO);
        aDayPasses();
        used.add(drafted);
        aDayPasses();
        assertThat(files().find(drafted)).isPresent();
        assertThat(all(drafted)).noneMatch(file -> file.toString().endsWith(".unused"));
    }

    @Test
    void what_somebody_uploads_again_is_kept() throws IOException {
        String wanted = uploaded(1, LONG_AGO);
        aDayPasses();
        assertThat(uploaded(1, NOW)).isEqualTo(wanted);
        aDayPasses();
        assertThat(files().find(wanted)).isPresent();
    }

    @Test
    void a_mark_of_an_uploader_is_an_upload() throws IOException {
        String wanted = uploaded(1, LONG_AGO);
        for (Path file : all(wanted)) {
            if (file.toString().contains(".by-")) {
                Files.setLastModifiedTime(file, FileTime.from(NOW));
            }
        }
        aDayPasses();
        assertThat(files().find(wanted)).isPresent();
    }

    @Test
    void a_full_folder_is_asked_about_in_parts_and_foreign_names_are_left_alone() throws IOException {
        Path part = Files.createDirectories(folder.resolve("00"));
        for (int i = 0; i < 1_200; i++) {
            Path file = Files.createFile(part.resolve("00" + "%062x".formatted(i)));
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        }
        Path foreign = Files.createFile(part.resolve("readme"));
        Files.setLastModifiedTime(foreign, FileTime.from(LONG_AGO));
        Cases cases = new Cases();
        everyFolderHasItsTurn(cases);
        assertThat(cases.mostAtOnce).isEqualTo(500);
        assertThat(foreign).exists();
        try (Stream<Path> there = Files.list(part)) {
            assertThat(there.filter(file -> file.toString().endsWith(".unused")))
                    .hasSize(1_200);
        }
    }
}
