package city.otklik.access;

import city.otklik.facts.LoginHandedOver;
import city.otklik.messaging.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a login is where an administrator handed it over, as {@code city.registers} says (ADR 22). It counts before
 * whatever a service keeps of the login itself.
 */
public final class HandedOverLogins {

    private final Map<String, Identities.Identity> logins = new ConcurrentHashMap<>();

    /** The key of a login's records. */
    private static String key(String login) {
        return "logins/" + login;
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
            return Optional.ofNullable(counting(login, store.find(login).orElse(null)));
        }

        @Override
        public Identity keepFirst(Identity seen) {
            Identity kept = store.keepFirst(seen);
            Identity counting = counting(seen.login(), kept);
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

        /** Subjects of two issuers say nothing about each other: a record of the one before counts no longer. */
        private @Nullable Identity counting(String login, @Nullable Identity kept) {
            Identity handedOver = logins.get(login);
            boolean same = handedOver == null
                    || (kept != null
                            && (!kept.issuer().equals(handedOver.issuer())
                                    || kept.subject().equals(handedOver.subject())));
            return same ? kept : handedOver;
        }
    }
}
