package city.otklik.messaging.signing;

import city.otklik.facts.ApprovalSignature;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.HexFormat;

/** The private half of a key, which only approval holds. */
public final class PrivateSigningKey {

    private final PrivateKey key;
    private final SigningKey known;

    private PrivateSigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.known = SigningKey.of(pair.getPublic());
    }

    /** A new one. */
    public static PrivateSigningKey random() {
        return new PrivateSigningKey(generated(new SecureRandom()));
    }

    /** @throws IllegalArgumentException when it is no Ed25519 key */
    public static PrivateSigningKey of(PrivateKey key) {
        byte[] seed = key instanceof EdECPrivateKey edwards
                        && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                ? edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("The key does not show its bytes"))
                : new byte[0];
        if (seed.length == 0) {
            throw new IllegalArgumentException("The key is " + key.getAlgorithm() + ", not Ed25519");
        }
        // A private key does not tell its public half, but generating from its bytes as chance gives both again.
        PrivateSigningKey signing = new PrivateSigningKey(generated(new Seed(seed)));
        ApprovalStatement probe = new ApprovalStatement("", "", 0, "", "", "", Instant.EPOCH);
        if (!signing.known.hasSigned(probe, signed(key, probe.bytes(signing.known.id())))) {
            throw new IllegalStateException("This Java does not tell the public half of an Ed25519 key");
        }
        return signing;
    }

    /** The public half. */
    public SigningKey known() {
        return known;
    }

    /** PKCS #8. */
    public byte[] encoded() {
        return key.getEncoded();
    }

    /** The same key over the same statement always gives the same signature. */
    public ApprovalSignature sign(ApprovalStatement statement) {
        return new ApprovalSignature(known.id(), signed(key, statement.bytes(known.id())));
    }

    private static String signed(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static KeyPair generated(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(SigningKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** Gives the bytes of a key where chance is asked for. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
