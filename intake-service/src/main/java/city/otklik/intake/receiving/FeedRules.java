package city.otklik.intake.receiving;

import city.otklik.access.HttpAddress;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.receiving.Admission.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Admits a message of the feed, or says which rule it breaks (§5, reading 1). */
final class FeedRules {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_ATTACHMENTS = 100;
    private static final char NUL = 0;

    private final FeedProperties limits;

    FeedRules(FeedProperties limits) {
        this.limits = limits;
    }

    /**
     * @param now when it is received
     * @param latest the latest that it may be: the sender's clock is right where the log's own says so, even if ours is behind
     */
    Admission check(CuratorMessage message, Instant now, Instant latest) {
        // Nothing is parsed before its length is known to be bounded.
        return Stream.concat(tooLong(message), Stream.of(message).flatMap(bounded -> refusals(bounded, now, latest)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(refusal -> (Admission) refusal)
                .orElseGet(() -> new Admission.Admitted(admitted(message, now), leftOut(message)));
    }

    private Stream<Optional<Refused>> tooLong(CuratorMessage message) {
        AuthorOfMessage author = message.getAuthor();
        return Stream.of(
                unfit(message.getMessageId(), LONGEST_ID, "messageId"),
                unfit(message.getLink(), HttpAddress.LONGEST, "link"),
                unfit(message.getText(), limits.longestText(), "text"),
                unfit(author.getName(), LONGEST_NAME, "author.name"),
                unfit(author.getNetworkUserId(), LONGEST_ID, "author.id"),
                unfit(author.getProfileUrl(), HttpAddress.LONGEST, "author.profileUrl"),
                unfit(message.getTopicHint(), LONGEST_NAME, "topicHint"),
                when(
                        message.getAttachments().size() > MOST_ATTACHMENTS,
                        "attachments",
                        "too-many",
                        "Send at most " + MOST_ATTACHMENTS),
                message.getAttachments().stream()
                        .limit(MOST_ATTACHMENTS)
                        .flatMap(address -> unfit(address, HttpAddress.LONGEST, "attachments").stream())
                        .findFirst());
    }

    private Stream<Optional<Refused>> refusals(CuratorMessage message, Instant now, Instant latest) {
        Instant sentAt = message.getSentAt();
        String networks = Arrays.toString(Network.values());
        String priorities = Arrays.toString(PriorityClass.values());
        return Stream.of(
                when(message.getMessageId().isBlank(), "messageId", "empty", "Send the message's id in its network"),
                when(
                        !known(Network.values(), message.getNetwork()),
                        "network",
                        "unknown-network",
                        "Send one of " + networks + "; OTHER is any other open source"),
                when(
                        sentAt.isAfter(latest.plus(limits.sentAhead())),
                        "sentAt",
                        "sent-in-the-future",
                        "It is more than " + limits.sentAhead() + " ahead of " + latest
                                + ": set the sender's clock and send the message again"),
                when(
                        sentAt.isBefore(now.minus(limits.sentLongAgo())),
                        "sentAt",
                        "sent-too-long-ago",
                        "It is older than " + limits.sentLongAgo() + " at " + now
                                + ": every term is long over, ask the curator to send the message again"),
                when(
                        HttpAddress.orNull(message.getLink()) == null,
                        "link",
                        "no-address",
                        "Send the http(s) address of the message"),
                when(
                        message.getText().isBlank(),
                        "text",
                        "empty",
                        "Send the citizen's text; a photo alone is not a message"),
                when(
                        !known(PriorityClass.values(), message.getPriority()),
                        "priority",
                        "unknown-priority",
                        "Send one of " + priorities));
    }

    /** The link is refused where it is none: that is where the answer goes. What else may be opened is left out. */
    private static List<String> leftOut(CuratorMessage message) {
        String page = message.getAuthor().getProfileUrl();
        List<String> attachments = message.getAttachments();
        return Stream.of(
                        page != null && !page.isBlank() && HttpAddress.orNull(page) == null ? "author.profileUrl" : "",
                        HttpAddress.among(attachments).size() < attachments.size() ? "attachments" : "")
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static MessageReceived admitted(CuratorMessage message, Instant now) {
        Instant postedAt = message.getPostedAt();
        return MessageReceived.newBuilder()
                .setCaseId(CaseIds.of(message.getNetwork(), message.getMessageId()))
                .setOccurredAt(now.truncatedTo(ChronoUnit.MILLIS))
                .setMessageId(message.getMessageId())
                .setNetwork(Network.valueOf(message.getNetwork()))
                .setSentAt(message.getSentAt().truncatedTo(ChronoUnit.MILLIS))
                .setPostedAt(postedAt == null ? null : postedAt.truncatedTo(ChronoUnit.MILLIS))
                .setLink(HttpAddress.orNull(message.getLink()))
                .setAuthor(AuthorOfMessage.newBuilder(message.getAuthor())
                        .setProfileUrl(HttpAddress.orNull(message.getAuthor().getProfileUrl()))
                        .build())
                .setText(message.getText())
                .setPriority(PriorityClass.valueOf(message.getPriority()))
                .setTopicHint(message.getTopicHint())
                .setAttachments(HttpAddress.among(message.getAttachments()))
                .build();
    }

    private static boolean known(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    private static Optional<Refused> unfit(@Nullable String value, int limit, String field) {
        if (value != null && value.indexOf(NUL) >= 0) {
            return Optional.of(new Refused(field, "nul", "It holds the character NUL: send it without"));
        }
        return when(
                value != null && value.length() > limit,
                field,
                "too-long",
                "It has " + (value == null ? 0 : value.length()) + " characters, at most " + limit
                        + " are admitted: shorten it");
    }

    private static Optional<Refused> when(boolean broken, String field, String rule, String remedy) {
        return broken ? Optional.of(new Refused(field, rule, remedy)) : Optional.empty();
    }
}
