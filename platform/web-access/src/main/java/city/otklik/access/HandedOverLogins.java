package city.otklik.access;

import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a login is where an administrator handed it over, as {@code city.registers} says (ADR 22). It counts before
 * whatever a service keeps of the login itself.
 */
public final class HandedOverLogins {

    private static final String KEY = "logins/";

    private final Map<String, Identities.Identity> logins = new ConcurrentHashMap<>();
    private volatile boolean known = true;

    /** The key of a login's records. */
    private static String key(String login) {
        return KEY + login;
    }

    static boolean isOfLogin(byte @Nullable [] key) {
        return key != null && new String(key, StandardCharsets.UTF_8).startsWith(KEY);
    }

    /** What is on record is read only from now on: until {@link #isRead} nobody can say whose a login is. */
    void awaitRecords() {
        known = false;
    }

    void isRead() {
        known = true;
    }

    /** Any record of the topic, in the order of its key; what is none of a login changes nothing. */
    void take(Fact fact) {
        if (fact.content() instanceof LoginHandedOver record && fact.caseId().equals(key(record.getLogin()))) {
            String actor = fact.actor().name();
            logins.put(
                    record.getLogin(),
                    new Identities.Identity(
                            record.getLogin(),
                            record.getIssuer(),
                            record.getSubject(),
                            record.getOccurredAt(),
                            null,
                            actor.substring(actor.indexOf(':') + 1)));
        }
    }

    /** The same store, in which a login that was handed over is the account that it was handed to. */
    public Identities over(Identities store) {
        return new OnRecord(store);
    }

    private final class OnRecord implements Identities {

        private final Identities store;

        OnRecord(Identities store) {
            this.store = store;
        }

        @Override
        public Optional<Identity> find(String login) {
            Identity kept = store.find(login).orElse(null);
            return Optional.ofNullable(counting(login, kept, kept == null ? null : kept.issuer()));
        }

        /** @throws IllegalStateException until it is known which logins were handed over */
        @Override
        public Identity keepFirst(Identity seen) {
            if (!known) {
                throw new IllegalStateException("Which logins were handed over is not read yet");
            }
            Identity kept = store.keepFirst(seen);
            Identity counting = counting(seen.login(), kept, seen.issuer());
            if (counting == null || counting.equals(kept)) {
                return kept;
            }
            store.replace(counting);
            return counting;
        }

        @Override
        public void replace(Identity identity) {
            store.replace(identity);
        }

        @Override
        public void refuse(String login, String subject) {
            store.refuse(login, subject);
        }

        /**
         * Subjects of two issuers say nothing about each other: a record of another than the present one does not count.
         *
         * @param issuer the present one; null where none is known
         */
        private @Nullable Identity counting(String login, @Nullable Identity kept, @Nullable String issuer) {
            Identity handedOver = logins.get(login);
            if (handedOver == null || (issuer != null && !issuer.equals(handedOver.issuer()))) {
                return kept;
            }
            boolean same = kept != null
                    && kept.issuer().equals(handedOver.issuer())
                    && kept.subject().equals(handedOver.subject());
            return same ? kept : handedOver;
        }
    }
}
