package city.otklik.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords proved a while ago, so that not every call pays for the slow hash. Holds a keyed digest, never a password;
 * the key lives as long as the process. A changed hash in the users file is a new proof.
 */
final class ProvedPasswords {

    private static final int MOST = 256;

    private final SecretKeySpec key;
    private final Map<String, byte[]> digests = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    });

    ProvedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean holds(String login, String password, String hash) {
        byte[] known = digests.get(login);
        return known != null && MessageDigest.isEqual(known, digest(password, hash));
    }

    void remember(String login, String password, String hash) {
        digests.put(login, digest(password, hash));
    }

    private byte[] digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
