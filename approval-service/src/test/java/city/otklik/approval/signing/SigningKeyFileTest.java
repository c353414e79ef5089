package city.otklik.approval.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.messaging.signing.PrivateSigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SigningKeyFileTest {

    /** By {@code openssl genpkey -algorithm ed25519}; the bytes are those of RFC 8032, section 7.1, test 1. */
    private static final String BY_OPENSSL = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), content);
    }

    private static String pem(String algorithm) {
        try {
            byte[] key = KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_key_that_openssl_made_is_read() throws IOException {
        PrivateSigningKey key = SigningKeyFile.read(file(BY_OPENSSL), false);
        assertThat(key.known().id()).isEqualTo("06e3fd8fda29bb60");
    }

    @Test
    void a_missing_key_is_made_once_where_that_is_wanted_and_is_its_owners_only() throws IOException {
        Path file = folder.resolve("new/key.pem");
        PrivateSigningKey made = SigningKeyFile.read(file, true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKeyFile.read(file, true).known()).isEqualTo(made.known());
        assertThat(SigningKeyFile.read(file, false).known()).isEqualTo(made.known());
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void without_a_key_the_service_does_not_start() {
        Path missing = folder.resolve("key.pem");
        for (Path file : List.of(missing, folder)) {
            assertThatThrownBy(() -> SigningKeyFile.read(file, false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("openssl genpkey -algorithm ed25519");
        }
        assertThat(missing).doesNotExist();
    }

    static Stream<String> noKeys() {
        return Stream.of(
                "",
                "key",
                BY_OPENSSL.substring(0, 60),
                BY_OPENSSL.replace("MC4C", "MC5C"),
                pem("RSA"),
                pem("EC"),
                pem("Ed448"),
                pem("X25519"));
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void another_file_stops_the_start_and_is_neither_replaced_nor_shown(String content) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> SigningKeyFile.read(file, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no Ed25519 key in PKCS #8 PEM")
                .hasNoCause();
        assertThat(file).hasContent(content);
    }
}
