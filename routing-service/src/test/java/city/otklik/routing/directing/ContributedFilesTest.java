package city.otklik.routing.directing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.facts.Attachment;
import city.otklik.routing.directing.ContributedFiles.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contribution may carry, and how it is described, is what the approval service keeps. */
class ContributedFilesTest {

    private static final String PHOTO = "ab".repeat(32);
    /** SHA-256 of "ugh". */
    private static final String UGH = "1fbc3aacec66d84e549b8cfc99136a9ba89cd503aebafc3495c48aaf97ee2e86";

    @TempDir
    Path folder;

    private ContributedFiles files;

    /** As {@code FilesOnDisk} of the approval service writes it. */
    @BeforeEach
    void store() throws IOException {
        files = new ContributedFiles(folder);
        Path beside = Files.createDirectories(folder.resolve("ab"));
        Files.write(beside.resolve(PHOTO), new byte[7]);
        Files.writeString(
                beside.resolve(PHOTO + ".about"), "name=\\u044F\\u043C\\u0430.jpg\nmediaType=image/jpeg\nsize=7\n");
        Files.write(beside.resolve(PHOTO + ".by-" + UGH), new byte[0]);
    }

    @Test
    void aFileIsDescribedByTheStore() {
        assertThat(files.find(List.of(PHOTO), "ugh"))
                .isEqualTo(new Found(List.of(new Attachment("яма.jpg", "image/jpeg", 7L, PHOTO, "")), List.of()));
    }

    @Test
    void whatIsNoHashOrNotStoredOrAnothersIsRefusedByItsField() {
        for (String hash : List.of("../../etc/passwd", "", "cd".repeat(32), PHOTO.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(files.find(List.of(PHOTO, hash), "ugh").obstacle())
                    .hasValueSatisfying(refusal -> assertThat(refusal)
                            .returns("unknown-file", Refusal::rule)
                            .returns("attachments[1].sha256", Refusal::field));
        }
        assertThat(files.find(List.of(PHOTO), "mk").obstacle()).isPresent();
    }
}
