package city.otklik.intake.receiving;

import city.otklik.messaging.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The id of a case, made from the message alone: the same message delivered twice finds the same case. Twelve characters
 * of Crockford's base 32 of a SHA-256, in groups of four, such as {@code 7K2M-Q0ZD-4TXB}.
 */
public final class CaseIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private CaseIds() {}

    /**
     * @param network name of the network, upper case
     * @param messageId id of the message in its network
     */
    public static String of(String network, String messageId) {
        byte[] hash = Sha256.digest().digest((network + "\n" + messageId).getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder(LENGTH + 2);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                id.append('-');
            }
            id.append(CROCKFORD.charAt(fiveBits(hash, i * 5)));
        }
        return id.toString();
    }

    private static int fiveBits(byte[] bytes, int bit) {
        int pair = (bytes[bit / 8] & 0xFF) << 8 | (bytes[bit / 8 + 1] & 0xFF);
        return pair >> (11 - bit % 8) & 0x1F;
    }
}
