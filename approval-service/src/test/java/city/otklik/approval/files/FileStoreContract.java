package city.otklik.approval.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.approval.files.FileStore.Keeping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link FileStore} does. */
abstract class FileStoreContract {

    static final FileRules RULES = new FileRules(100_000, Set.of("image/jpeg", "image/png", "application/pdf"));

    abstract FileStore store();

    static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        byte[] magic = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(magic, 0, bytes, 0, Math.min(size, magic.length));
        return bytes;
    }

    private Keeping keep(String name, byte[] content) throws IOException {
        return store().keep(name, new ByteArrayInputStream(content));
    }

    private StoredFile kept(String name, byte[] content) throws IOException {
        Keeping keeping = keep(name, content);
        assertThat(keeping).isInstanceOf(Keeping.Kept.class);
        return ((Keeping.Kept) keeping).file();
    }

    @Test
    void a_file_is_kept_with_size_type_and_hash_and_comes_back_whole() throws IOException, GeneralSecurityException {
        byte[] photo = jpeg(90_000);
        StoredFile file = kept("Фото ямы.jpg", photo);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
        assertThat(file).isEqualTo(new StoredFile("Фото ямы.jpg", "image/jpeg", 90_000, sha256));
        assertThat(store().find(sha256)).contains(file);
        try (InputStream content = store().open(sha256).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void the_same_content_is_kept_once_under_its_first_name() throws IOException {
        assertThat(keep("одно.jpg", jpeg(50))).hasFieldOrPropertyWithValue("fresh", true);
        Keeping again = keep("другое.jpg", jpeg(50));
        assertThat(again).hasFieldOrPropertyWithValue("fresh", false);
        assertThat(((Keeping.Kept) again).file().name()).isEqualTo("одно.jpg");
    }

    @Test
    void the_type_is_what_the_content_says() throws IOException {
        assertThat(kept("a.exe", jpeg(60)).mediaType()).isEqualTo("image/jpeg");
        assertThat(kept("b.jpg", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource({"<html><script>1</script></html>", "just words", "<svg xmlns='http://www.w3.org/2000/svg'/>", "MZ"})
    void what_no_answer_carries_is_refused_whatever_its_name(String content) throws IOException {
        Keeping keeping = keep("photo.jpg", content.getBytes(StandardCharsets.UTF_8));
        assertThat(keeping).isInstanceOf(Keeping.Refused.class);
        FileRefusal refusal = ((Keeping.Refused) keeping).refusal();
        assertThat(refusal).isInstanceOf(FileRefusal.ForbiddenMediaType.class);
        assertThat(refusal.remedy()).contains("application/pdf, image/jpeg, image/png");
    }

    @Test
    void an_empty_and_a_too_large_file_are_refused_and_not_kept() throws IOException {
        assertThat(keep("a.jpg", new byte[0])).isEqualTo(new Keeping.Refused(new FileRefusal.EmptyFile()));
        assertThat(keep("a.jpg", jpeg(100_001))).isEqualTo(new Keeping.Refused(new FileRefusal.FileTooLarge(100_000)));
        assertThat(keep("a.jpg", jpeg(100_000))).isInstanceOf(Keeping.Kept.class);
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
        assertThat(kept(given, jpeg(70 + given.length())).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"ab", "''", "../../../../etc/passwd", "zz00000000000000000000000000000000000000000000000000000000000000"
    })
    void what_is_no_hash_is_not_found(String hash) throws IOException {
        assertThat(store().find(hash)).isEmpty();
        assertThat(store().open(hash)).isEmpty();
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
        assertThatThrownBy(() -> store().keep("a.jpg", broken)).hasMessage("gone");
        assertThat(leftovers()).isZero();
    }

    /** How many half-received files lie about. */
    abstract long leftovers();
}
