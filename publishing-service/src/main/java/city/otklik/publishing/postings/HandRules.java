package city.otklik.publishing.postings;

import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector.Seen;
import city.otklik.publishing.networks.PostingResult.Accepted;
import city.otklik.publishing.postings.Speakers.Choice;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is believed of a posting recorded by hand (§4, §11): the network's word before the person's. */
final class HandRules {

    private static final Logger LOG = LoggerFactory.getLogger(HandRules.class);

    private final Speakers speakers;

    HandRules(Speakers speakers) {
        this.speakers = speakers;
    }

    /** What the network shows at the address; empty where it cannot be read. */
    record Sight(Optional<Seen> seen, Optional<OfficialAccount> speaker) {
        static final Sight NONE = new Sight(Optional.empty(), Optional.empty());
    }

    Sight look(PublishingCase kase, String url) {
        if (!isAddress(url) || !(speakers.under(kase) instanceof Choice.Speaker(var connector, var account))) {
            return Sight.NONE;
        }
        try {
            Optional<Seen> seen = connector.seenAt(account, speakers.tokensOf(account), url);
            return new Sight(
                    seen,
                    seen.flatMap(s -> speakers.official(kase)
                            .filter(a -> a.ownerId().equals(s.ownerId()))
                            .findFirst()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "An address recorded by hand cannot be read ({})",
                    e.getClass().getSimpleName());
            return Sight.NONE;
        }
    }

    Optional<PostingRefusal> against(
            PublishingCase kase, Posting posting, String url, @Nullable Instant claimedAt, Sight sight, Instant now) {
        if (!isAddress(url)) {
            return Optional.of(new PostingRefusal.LinkMissing());
        }
        if (speaker(kase, posting, sight).isEmpty() && sight.seen().isEmpty()) {
            return Optional.of(new PostingRefusal.NoOfficialAccount(kase.network()));
        }
        if (kase.hasOther(posting.name(), p -> stands(p, url, sight))) {
            return Optional.of(new PostingRefusal.LinkTaken());
        }
        Instant wanted = posting.wantedAt().truncatedTo(ChronoUnit.SECONDS);
        if (sight.seen().isPresent()) {
            if (sight.speaker().isEmpty()) {
                return Optional.of(new PostingRefusal.UnofficialAccount());
            }
            return sight.seen().get().at().isBefore(wanted)
                    ? Optional.of(new PostingRefusal.AnotherPosting(posting.name()))
                    : Optional.empty();
        }
        return claimedAt != null && (claimedAt.isAfter(now) || claimedAt.isBefore(wanted))
                ? Optional.of(new PostingRefusal.ImpossibleTime(posting.name()))
                : Optional.empty();
    }

    /** Only what failed, or what a person looked at, can be impossible, and nothing may still be on its way. */
    static Optional<PostingRefusal> againstImpossible(PublishingCase kase, String reason) {
        if (reason.isBlank()) {
            return Optional.of(new PostingRefusal.ReasonMissing());
        }
        Optional<Posting> latest =
                kase.postings().stream().filter(Posting::isAnswer).reduce((a, b) -> b);
        boolean onItsWay = kase.postings().stream()
                .anyMatch(p ->
                        p.isAnswer() && (p.state() == PostingState.ATTEMPTED || p.state() == PostingState.UNCERTAIN));
        boolean failed = latest.filter(p -> p.state() == PostingState.FAILED || p.state() == PostingState.NEEDS_PERSON)
                .isPresent();
        return failed && !onItsWay ? Optional.empty() : Optional.of(new PostingRefusal.NothingFailed());
    }

    /** The official account a recorded posting is counted to; empty where the city has none in the network. */
    Optional<String> speaker(PublishingCase kase, Posting posting, Sight sight) {
        return sight.speaker()
                .map(OfficialAccount::name)
                .or(() -> Optional.ofNullable(posting.account()))
                .or(() -> speakers.official(kase)
                        .filter(OfficialAccount::active)
                        .findFirst()
                        .map(OfficialAccount::name));
    }

    private static boolean stands(Posting other, String url, Sight sight) {
        Accepted standing = other.standing();
        return standing != null
                && (standing.url().equals(url)
                        || sight.seen()
                                .filter(s -> s.externalId().equals(standing.externalId()))
                                .isPresent());
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "");
            return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
