package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.AccountSelection.Selection;
import city.otklik.publishing.networks.NetworkAddresses;
import city.otklik.publishing.networks.NetworkConnector.Seen;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what the network shows at an address that a person recorded. */
@Component
class AddressReader {

    private static final Logger LOG = LoggerFactory.getLogger(AddressReader.class);

    private final AccountSelection accounts;

    AddressReader(AccountSelection accounts) {
        this.accounts = accounts;
    }

    /** The command with what the network shows; with nothing of it where the case is unknown. */
    RecordPosting command(
            Optional<PublishingCase> state, Caller by, PostingName name, String url, @Nullable Instant claimedAt) {
        return new RecordPosting(
                by,
                name,
                url,
                claimedAt,
                state.flatMap(s -> read(s, url)),
                state.map(s -> accounts.official(s.network())).orElse(List.of()));
    }

    private Optional<Seen> read(PublishingCase state, String url) {
        if (!NetworkAddresses.isIn(state.network(), url)
                || !(accounts.forPosting(state.network(), state.link())
                        instanceof Selection.Selected(var connector, var account))) {
            return Optional.empty();
        }
        try {
            return connector.seenAt(account, accounts.tokensOf(account), url);
        } catch (RuntimeException e) {
            LOG.warn(
                    "An address recorded by hand cannot be read ({})",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
