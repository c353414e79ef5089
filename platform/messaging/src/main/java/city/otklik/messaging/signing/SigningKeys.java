package city.otklik.messaging.signing;

import java.util.Optional;

/** Port: the keys that approval has published, all of them, whenever it was. */
public interface SigningKeys {

    /**
     * The key with this id; empty where approval has published none. A key is published before it signs, so that of a fact
     * that is in the log the answer is final.
     *
     * @throws KeysUnavailableException when that cannot be found out now: ask again later
     */
    Optional<SigningKey> find(String id);

    /** The published keys cannot be read or added to now, so nothing is signed or proved that needs one of them. */
    final class KeysUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeysUnavailableException(Throwable cause) {
            super("The signing keys are out of reach: " + cause.getMessage(), cause);
        }
    }
}
