package city.otklik.access.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.text.ShownText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without what a citizen wrote: an administrator sees no texts. What a stranger may have written is made
 * harmless to look at.
 *
 * @param coordinates {@code topic/partition/offset} of the record's first reading
 * @param key the case id, on the feed the message id
 * @param sizeInBytes of the kept value, -1 where there is none
 * @param discardProposal null where nobody proposed it
 * @param end null while it waits
 */
record DeadLetterView(
        String coordinates,
        Status status,
        String key,
        Instant keptAt,
        Instant loggedAt,
        int sizeInBytes,
        boolean replayable,
        WhyView why,
        @Nullable DiscardProposalView discardProposal,
        @Nullable MarkView end) {

    private static final int LONGEST = 200;

    /** Where it is on its way. */
    enum Status {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /** What was broken, in which field, and what to do. */
    record WhyView(String field, String rule, String remedy) {}

    /** Who decided about it, and why. */
    record MarkView(Instant at, String by, String reason) {}

    /**
     * That it be discarded.
     *
     * @param number who confirms or withdraws it names it
     */
    record DiscardProposalView(long number, Instant at, String by, String reason) {}

    /**
     * One with the headers of its record.
     *
     * @param headers at most fifty, {@code name: value}
     */
    record WithHeaders(DeadLetterView deadLetter, List<String> headers) {

        private static final int MOST = 50;

        static WithHeaders of(DeadLetterEntry entry) {
            List<String> headers = new ArrayList<>();
            for (Header header : entry.deadLetter().headers()) {
                if (headers.size() == MOST) {
                    break;
                }
                byte[] value = header.value() == null ? new byte[0] : header.value();
                int kept = Math.min(value.length, LONGEST);
                headers.add(shown(header.key()) + ": " + shown(new String(value, 0, kept, StandardCharsets.UTF_8)));
            }
            return new WithHeaders(DeadLetterView.of(entry), headers);
        }
    }

    static DeadLetterView of(DeadLetterEntry entry) {
        StoredDeadLetter letter = entry.deadLetter();
        return new DeadLetterView(
                letter.origin().toString(),
                status(entry),
                shown(letter.key()),
                letter.keptAt(),
                letter.original().loggedAt(),
                letter.original().size(),
                letter.replayable(),
                new WhyView(shown(letter.field()), shown(letter.rule()), shown(letter.remedy())),
                proposal(entry.proposal()),
                mark(entry.end()));
    }

    static Status status(DeadLetterEntry entry) {
        if (entry.waits()) {
            return Status.WAITING;
        }
        return entry.isDiscarded() ? Status.DISCARDED : Status.REPLAYED;
    }

    private static @Nullable DiscardProposalView proposal(DeadLetterEntry.@Nullable Mark mark) {
        return mark == null
                ? null
                : new DiscardProposalView(mark.number(), mark.at(), shown(mark.by()), ShownText.line(mark.reason()));
    }

    private static @Nullable MarkView mark(DeadLetterEntry.@Nullable Mark mark) {
        return mark == null ? null : new MarkView(mark.at(), shown(mark.by()), ShownText.line(mark.reason()));
    }

    private static String shown(String text) {
        return ShownText.line(text, LONGEST);
    }
}
