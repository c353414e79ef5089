package city.otklik.publishing.postings;

import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who speaks for the city under a message, and over which connector (§4). */
final class Speakers {

    private final Connectors connectors;
    private final AccountRegister accounts;

    Speakers(Connectors connectors, AccountRegister accounts) {
        this.connectors = connectors;
        this.accounts = accounts;
    }

    sealed interface Choice {
        record Speaker(NetworkConnector connector, OfficialAccount account) implements Choice {}

        /** @param why for a person, who then has to post by hand */
        record Nobody(String why) implements Choice {}
    }

    /** Who is to speak under the case's message now. */
    Choice under(PublishingCase kase) {
        Optional<NetworkConnector> connector = connectors.to(kase.network());
        if (connector.isEmpty()) {
            return new Choice.Nobody(kase.network() + " is posted to by hand");
        }
        Optional<String> wall = connector.get().wallOwner(kase.link());
        if (wall.isEmpty()) {
            return new Choice.Nobody("the link is no message of " + kase.network() + " that can be answered by itself");
        }
        return accounts.speakerFor(kase.network(), wall.get())
                .<Choice>map(account -> new Choice.Speaker(connector.get(), account))
                .orElseGet(() -> new Choice.Nobody("no official account of " + kase.network() + " is active"));
    }

    /** Who spoke when the posting was tried: an account that was since put out of use still reads. */
    Choice of(PublishingCase kase, @Nullable String account) {
        Optional<NetworkConnector> connector = connectors.to(kase.network());
        Optional<OfficialAccount> speaker = Optional.ofNullable(account).flatMap(accounts::named);
        return connector.isPresent() && speaker.isPresent()
                ? new Choice.Speaker(connector.get(), speaker.get())
                : new Choice.Nobody("account " + account + " or the connector of " + kase.network() + " is gone");
    }

    /** The official accounts of the case's network. */
    Stream<OfficialAccount> official(PublishingCase kase) {
        return accounts.all().stream().filter(a -> a.network() == kase.network());
    }

    OfficialAccount.Tokens tokensOf(OfficialAccount account) {
        return accounts.tokensOf(account.name());
    }

    /** @param since when the first attempt began */
    PostingRequest request(
            String caseId, PublishingCase kase, Posting posting, OfficialAccount account, Instant since) {
        Set<String> others = kase.postings().stream()
                .filter(p -> !p.name().equals(posting.name()))
                .map(Posting::standing)
                .flatMap(Stream::ofNullable)
                .map(Accepted::externalId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new PostingRequest(
                caseId + ":" + posting.name().kind() + ":" + posting.name().number(),
                account,
                tokensOf(account),
                kase.link(),
                posting.text(),
                posting.files(),
                since,
                others);
    }
}
