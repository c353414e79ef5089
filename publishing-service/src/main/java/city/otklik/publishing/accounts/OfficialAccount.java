package city.otklik.publishing.accounts;

import city.otklik.facts.AccountChanged;
import city.otklik.facts.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that posts for the city (§4).
 *
 * @param name unique name, as published on the city's site
 * @param ownerId the account's id in its network: for a VK community the positive group id
 * @param title how the network shows it
 * @param url its public address
 * @param active false: nothing is posted from it
 */
public record OfficialAccount(String name, Network network, String ownerId, String title, String url, boolean active) {

    /** What is told to the city when it is registered or changed. */
    AccountChanged changed(Instant at) {
        return new AccountChanged(at, name, network, ownerId, title, url, active);
    }

    OfficialAccount outOfUse() {
        return new OfficialAccount(name, network, ownerId, title, url, false);
    }

    /**
     * The secrets of an account; from configuration only, never stored, logged or answered.
     *
     * @param callbackSecret proves that an event comes from the network; null: no event is believed
     * @param callbackConfirmation what the network asks for before it sends events; null: it gets no answer
     */
    public record Tokens(
            @Nullable String community,
            @Nullable String user,
            @Nullable String service,
            @Nullable String callbackSecret,
            @Nullable String callbackConfirmation) {

        static final Tokens NONE = new Tokens(null, null, null, null, null);

        public boolean canPost() {
            return given(community) || given(user);
        }

        private static boolean given(@Nullable String token) {
            return token != null && !token.isBlank();
        }

        @Override
        public String toString() {
            return "Tokens[secret]";
        }
    }
}
