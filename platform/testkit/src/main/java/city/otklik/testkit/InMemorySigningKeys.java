package city.otklik.testkit;

import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.signing.SigningKey;
import city.otklik.messaging.signing.SigningKeys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published keys in memory. */
public final class InMemorySigningKeys implements SigningKeys {

    /** By which approval signs in tests. */
    public static final PrivateSigningKey APPROVAL = PrivateSigningKey.random();

    private final Map<String, SigningKey> published = new ConcurrentHashMap<>();

    /** Approval has published its key. */
    public static InMemorySigningKeys ofApproval() {
        InMemorySigningKeys keys = new InMemorySigningKeys();
        keys.publish(APPROVAL.known());
        return keys;
    }

    public static DraftApproved signed(PrivateSigningKey key, DraftApproved fact) {
        return DraftApproved.newBuilder(fact)
                .setSignature(key.sign(ApprovalStatement.of(fact)))
                .build();
    }

    public static ClarificationAsked signed(PrivateSigningKey key, ClarificationAsked fact) {
        return new ClarificationAsked(
                fact.getCaseId(),
                fact.getOccurredAt(),
                fact.getClarification(),
                fact.getText(),
                fact.getAskedBy(),
                key.sign(ApprovalStatement.of(fact)));
    }

    public void publish(SigningKey key) {
        published.put(key.id(), key);
    }

    @Override
    public Optional<SigningKey> find(String id) {
        return Optional.ofNullable(published.get(id));
    }
}
