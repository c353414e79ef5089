package city.otklik.publishing.postings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clarification that stands in the network and waits for the author (§10).
 *
 * @param externalId the network's id of our question; empty where a person posted it and the network could not be read
 * @param replies those told as the author's answer, dismissed ones included
 * @param closed true when nobody waits for the reply any more
 */
public record Enquiry(
        int clarification,
        String externalId,
        String account,
        Instant postedAt,
        List<KnownReply> replies,
        boolean closed) {

    /** @param id the network's id of the reply */
    public record KnownReply(String id, boolean dismissed) {}

    public Enquiry {
        replies = List.copyOf(replies);
    }

    public static Enquiry posted(int clarification, String externalId, String account, Instant postedAt) {
        return new Enquiry(clarification, externalId, account, postedAt, List.of(), false);
    }

    /** Whether the author's reply is still awaited. */
    public boolean isAwaited() {
        return !closed && replies.stream().allMatch(KnownReply::dismissed);
    }

    public Optional<KnownReply> reply(String id) {
        return replies.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Enquiry answeredBy(String replyId) {
        List<KnownReply> next = new ArrayList<>(replies);
        next.add(new KnownReply(replyId, false));
        return new Enquiry(clarification, externalId, account, postedAt, next, closed);
    }

    public Enquiry dismissed(String replyId) {
        return new Enquiry(
                clarification,
                externalId,
                account,
                postedAt,
                replies.stream()
                        .map(r -> r.id().equals(replyId) ? new KnownReply(r.id(), true) : r)
                        .toList(),
                closed);
    }

    /** The same, standing since {@code at}. */
    Enquiry postedAt(Instant at) {
        return new Enquiry(clarification, externalId, account, at, replies, closed);
    }

    public Enquiry ended() {
        return new Enquiry(clarification, externalId, account, postedAt, replies, true);
    }
}
