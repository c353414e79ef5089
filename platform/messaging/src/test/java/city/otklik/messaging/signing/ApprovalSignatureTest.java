package city.otklik.messaging.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.ApprovalSignature;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.ContentHash;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures last for years: what was signed once must be proved by every later release. */
class ApprovalSignatureTest {

    /** The key of RFC 8032, section 7.1, test 1. */
    private static final String PRIVATE =
            "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC =
            "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String ID = "06e3fd8fda29bb60";
    private static final Instant AT = Instant.parse("2026-03-03T06:00:00.250Z");
    private static final DraftApproved APPROVED = new DraftApproved(
            "AAAA-BBBB-CCCC",
            AT,
            2,
            AnswerKind.INTERIM,
            "Здравствуйте!",
            List.of(),
            ContentHash.of("Здравствуйте!", List.of()),
            "clara",
            null,
            false);
    private static final ClarificationAsked ASKED =
            new ClarificationAsked("AAAA-BBBB-CCCC", AT, 1, "Где?", "anna", null);

    private final PrivateSigningKey key = PrivateSigningKey.of(privateKey("Ed25519", PRIVATE));

    private static PrivateKey privateKey(String algorithm, String encoded) {
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(encoded)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made with OpenSSL from bytes put together by hand, and never to be changed. */
    @Test
    void the_signatures_are_those_that_another_program_makes() {
        assertThat(key.sign(ApprovalStatement.of(APPROVED)))
                .isEqualTo(new ApprovalSignature(
                        ID,
                        "1891f9e6306f8c5bdf9b869149b907f071a030f826fbe978726607dc307e23bc"
                                + "01cad94d84f35e5cef81c1d8023a7c66ec77daf19467fce59d7132295af7270e"));
        assertThat(key.sign(ApprovalStatement.of(ASKED)))
                .isEqualTo(new ApprovalSignature(
                        ID,
                        "2c4eb30e2fb4ee368f3fba376a74d7f0bba5e04e0ffc1f9544a5fc04d13c0232"
                                + "e550ece10772ed7e3d65ddba4a73d1747d4473471b1d261e25bfb21fccb1aa0b"));
    }

    @Test
    void a_private_key_tells_its_public_half() {
        assertThat(key.known().published(AT)).isEqualTo(new SigningKeyPublished(ID, AT, PUBLIC));
        PrivateSigningKey random = PrivateSigningKey.random();
        assertThat(PrivateSigningKey.of(privateKey("Ed25519", HexFormat.of().formatHex(random.encoded())))
                        .known())
                .isEqualTo(random.known());
    }

    static Stream<ApprovalStatement> others() {
        String hash = APPROVED.getContentHash();
        ApprovalStatement signed = ApprovalStatement.of(APPROVED);
        return Stream.of(
                new ApprovalStatement("ClarificationAsked", "AAAA-BBBB-CCCC", 2, "INTERIM", hash, "clara", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCD", 2, AnswerKind.INTERIM, hash, "clara", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCC", 1, AnswerKind.INTERIM, hash, "clara", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCC", 2, AnswerKind.FINAL, hash, "clara", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCC", 2, AnswerKind.INTERIM, "ab".repeat(32), "clara", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCC", 2, AnswerKind.INTERIM, hash, "clara2", AT),
                ApprovalStatement.answer("AAAA-BBBB-CCCC", 2, AnswerKind.INTERIM, hash, "clara", AT.plusMillis(1)),
                // The same letters, divided otherwise.
                new ApprovalStatement(
                        signed.type(), signed.caseId(), 2, "INTERIM" + hash, "", signed.actor(), signed.occurredAt()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_signature_fits_no_other_statement(ApprovalStatement other) {
        String signature = key.sign(ApprovalStatement.of(APPROVED)).getValue();
        assertThat(key.known().hasSigned(other, signature)).isFalse();
        assertThat(key.known().hasSigned(ApprovalStatement.of(APPROVED), signature))
                .isTrue();
        assertThat(PrivateSigningKey.random().known().hasSigned(ApprovalStatement.of(APPROVED), signature))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "zz", "00", "ключ"})
    void what_is_no_signature_fits_nothing(String signature) {
        assertThat(key.known().hasSigned(ApprovalStatement.of(APPROVED), signature))
                .isFalse();
        assertThat(key.known().hasSigned(ApprovalStatement.of(APPROVED), signature.repeat(100_000)))
                .isFalse();
    }

    static Stream<SigningKeyPublished> noKeys() {
        return Stream.of(
                new SigningKeyPublished("06e3fd8fda29bb61", AT, PUBLIC),
                new SigningKeyPublished(ID + "00", AT, PUBLIC),
                new SigningKeyPublished("", AT, PUBLIC),
                new SigningKeyPublished(ID, AT, ""),
                new SigningKeyPublished(ID, AT, "key"),
                new SigningKeyPublished(ID, AT, PUBLIC.substring(2)),
                new SigningKeyPublished(ID, AT, PUBLIC + "00"),
                new SigningKeyPublished(ID, AT, PRIVATE),
                new SigningKeyPublished(
                        ID, AT, PrivateSigningKey.random().known().published(AT).getPublicKey()));
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void a_key_counts_only_under_the_name_that_is_its_digest(SigningKeyPublished record) {
        assertThat(SigningKey.in(record)).isEmpty();
        assertThat(SigningKey.in(new SigningKeyPublished(ID, AT, PUBLIC))).contains(key.known());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed448", "X25519", "EC"})
    void another_kind_of_key_is_refused(String algorithm) throws java.security.GeneralSecurityException {
        PrivateKey other =
                KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
        assertThatThrownBy(() -> PrivateSigningKey.of(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not Ed25519");
    }
}
