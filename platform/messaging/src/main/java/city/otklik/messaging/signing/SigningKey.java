package city.otklik.messaging.signing;

import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a key by which approval signs.
 *
 * @param id {@link #ID_LENGTH} hexadecimal digits of the key's own digest: a name cannot be given to another key
 */
public record SigningKey(String id, PublicKey key) {

    static final String ALGORITHM = "Ed25519";
    static final int ID_LENGTH = 16;

    static SigningKey of(PublicKey key) {
        String digest = Sha256.of(key.getEncoded());
        return new SigningKey(digest.substring(0, ID_LENGTH), key);
    }

    /** The key in {@code record}; empty where that holds no key of ours, or names it otherwise than its digest does. */
    public static Optional<SigningKey> in(SigningKeyPublished record) {
        try {
            byte[] encoded = HexFormat.of().parseHex(record.getPublicKey());
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(of(key))
                    .filter(found -> found.id.equals(record.getKeyId()) && Arrays.equals(key.getEncoded(), encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key as approval puts it on the log. */
    public SigningKeyPublished published(Instant at) {
        return new SigningKeyPublished(id, at, HexFormat.of().formatHex(key.getEncoded()));
    }

    /** Whether {@code signature}, in hexadecimal, was made over {@code statement} with the private half. */
    public boolean hasSigned(ApprovalStatement statement, String signature) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(statement.bytes(id));
            return verification.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // What is no signature at all is not one of ours either.
            return false;
        }
    }
}
