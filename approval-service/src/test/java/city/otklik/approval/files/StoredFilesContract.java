package city.otklik.approval.files;

import static city.otklik.approval.Decisions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Refusal;
import city.otklik.approval.Decisions;
import city.otklik.approval.files.StoredFiles.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link StoredFiles} does. */
abstract class StoredFilesContract {

    static final FileRules RULES = new FileRules(100_000, Set.of("image/jpeg", "image/png", "application/pdf"));

    abstract StoredFiles files();

    static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        byte[] magic = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(magic, 0, bytes, 0, Math.min(size, magic.length));
        return bytes;
    }

    private Upload upload(String name, byte[] content) throws IOException {
        return files().store(name, new ByteArrayInputStream(content), "dina");
    }

    private StoredFile stored(String name, byte[] content) throws IOException {
        Upload upload = upload(name, content);
        assertThat(upload).isInstanceOf(Upload.Stored.class);
        return ((Upload.Stored) upload).file();
    }

    @Test
    void a_file_is_kept_with_size_type_and_hash_and_comes_back_whole() throws IOException, GeneralSecurityException {
        byte[] photo = jpeg(90_000);
        StoredFile file = stored("Фото ямы.jpg", photo);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        assertThat(file).isEqualTo(new StoredFile("Фото ямы.jpg", "image/jpeg", 90_000, sha256));
        assertThat(files().find(sha256)).contains(file);
        try (InputStream content = files().open(sha256).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void the_same_content_is_kept_once_under_its_first_name() throws IOException {
        assertThat(upload("одно.jpg", jpeg(50))).hasFieldOrPropertyWithValue("fresh", true);
        Upload again = upload("другое.jpg", jpeg(50));
        assertThat(again).hasFieldOrPropertyWithValue("fresh", false);
        assertThat(((Upload.Stored) again).file().name()).isEqualTo("одно.jpg");
    }

    @Test
    void a_name_is_cut_between_characters_and_shows_nothing_hidden() throws IOException {
        assertThat(stored("\uD83D\uDE00".repeat(80) + "x", jpeg(60)).name()).isEqualTo("\uD83D\uDE00".repeat(74) + "x");
        assertThat(stored("photo\u202Egpj.exe\u009B31m\uD83D.jpg", jpeg(61)).name())
                .isEqualTo("photogpj.exe31m.jpg");
        assertThat(stored("\u200B\u2028", jpeg(62)).name()).isEqualTo("file");
    }

    @Test
    void everybody_who_uploaded_it_is_known() throws IOException {
        String sha256 = stored("одно.jpg", jpeg(51)).sha256();
        files().store("другое.jpg", new ByteArrayInputStream(jpeg(51)), "a/../б\u0000");
        assertThat(files().isUploadedBy("dina", sha256)).isTrue();
        assertThat(files().isUploadedBy("a/../б\u0000", sha256)).isTrue();
        assertThat(files().isUploadedBy("anna", sha256)).isFalse();
        assertThat(files().isUploadedBy("dina", "../" + sha256)).isFalse();
    }

    @Test
    void the_type_is_what_the_content_says() throws IOException {
        assertThat(stored("a.exe", jpeg(60)).mediaType()).isEqualTo("image/jpeg");
        assertThat(stored("b.jpg", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({"<html><script>1</script></html>", "just words", "<svg xmlns='http://www.w3.org/2000/svg'/>", "MZ"})
    void what_no_answer_carries_is_refused_whatever_its_name(String content) throws IOException {
        Upload upload = upload("photo.jpg", content.getBytes(StandardCharsets.UTF_8));
        assertThat(upload).isInstanceOf(Upload.Refused.class);
        Refusal refusal = ((Upload.Refused) upload).refusal();
        assertThat(refusal.rule()).isEqualTo("forbidden-media-type");
        assertThat(refusal.status().value()).isEqualTo(415);
        assertThat(Decisions.remedy(refusal)).contains("application/pdf, image/jpeg, image/png");
    }

    @Test
    void an_empty_and_a_too_large_file_are_refused_and_not_stored() throws IOException {
        assertThat(upload("a.jpg", new byte[0]))
                .isEqualTo(new Upload.Refused(refused("empty-file", 422, "", "file", Map.of())));
        assertThat(upload("a.jpg", jpeg(100_001)))
                .isEqualTo(new Upload.Refused(refused("file-too-large", 413, "", "file", Map.of("largest", 100_000L))));
        assertThat(upload("a.jpg", jpeg(100_000))).isInstanceOf(Upload.Stored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.jpg, passwd.jpg",
        "C:\\Users\\a\\яма.jpg, яма.jpg",
        "'', file",
        "'a\"b.jpg', ab.jpg",
        "/, file"
    })
    void a_name_holds_no_folders(String given, String name) throws IOException {
        assertThat(stored(given, jpeg(70 + given.length())).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"ab", "''", "../../../../etc/passwd", "zz00000000000000000000000000000000000000000000000000000000000000"
    })
    void what_is_no_hash_is_not_found(String hash) throws IOException {
        assertThat(files().find(hash)).isEmpty();
        assertThat(files().open(hash)).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_keeps_nothing() {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == 80_000) {
                    throw new IOException("gone");
                }
                return jpeg(80_000)[given++] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (given == 80_000) {
                    throw new IOException("gone");
                }
                int count = Math.min(length, 80_000 - given);
                System.arraycopy(Arrays.copyOfRange(jpeg(80_000), given, given + count), 0, target, offset, count);
                given += count;
                return count;
            }
        };
        assertThatThrownBy(() -> files().store("a.jpg", broken, "dina")).hasMessage("gone");
        assertThat(leftovers()).isZero();
    }

    /** How many half-received files lie about. */
    abstract long leftovers();
}
