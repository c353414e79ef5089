package city.otklik.messaging.inbox;

import city.otklik.messaging.Fact;
import city.otklik.messaging.Unprocessable;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.LetterHeaders;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Reads the log for a service. A record is handled, passed over, or kept as a dead letter; only trouble around us, which
 * passes, is thrown, so that the same record comes again. Where order matters, later records of a case wait behind one
 * that could not be handled until it is replayed.
 */
public final class FactInbox {

    private static final Logger LOG = LoggerFactory.getLogger(FactInbox.class);
    private static final int TRIES = 3;
    private static final int FRAMES_SHOWN = 12;

    private final String service;
    private final FactReader reader;
    private final DeadLetters deadLetters;
    private final ParkedCases parked;
    private final InboxMeters meters;

    FactInbox(String service, FactReader reader, DeadLetters deadLetters, ParkedCases parked, InboxMeters meters) {
        this.service = service;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.meters = meters;
    }

    /** The function to bind to a topic: {@code @Bean Consumer<Message<?>> facts(FactInbox inbox, …)}. */
    public Consumer<Message<?>> into(FactHandler handler) {
        return message -> read(recordOf(message), handler);
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> recordOf(Message<?> message) {
        Object record = message.getHeaders().get(FactRecords.RECORD);
        if (record == null) {
            throw new IllegalStateException("The binding does not hand on whole records: leave"
                    + " spring.cloud.stream.kafka.default.consumer.converter-bean-name as otklik-messaging sets it");
        }
        return (ConsumerRecord<byte @Nullable [], byte @Nullable []>) record;
    }

    /** Reads one record; returning means that it is done with. */
    public void read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, FactHandler handler) {
        String replayedFor = FactHeaders.text(record.headers(), LetterHeaders.REPLAYED_FOR);
        if (replayedFor != null && !replayedFor.equals(service)) {
            meters.skipped("replayed-for-another");
            return;
        }
        boolean replayed = replayedFor != null;
        String origin = replayed
                ? Objects.requireNonNullElse(
                        FactHeaders.text(record.headers(), LetterHeaders.ORIGIN), FactReader.origin(record))
                : FactReader.origin(record);
        String lane = laneOf(record);
        List<String> waiting = lane == null ? List.of() : parked.waiting(lane);
        if (!waiting.isEmpty() && !waiting.getFirst().equals(origin)) {
            if (replayed && !waiting.contains(origin)) {
                meters.skipped("replayed-before");
                return;
            }
            keep(record, origin, lane, waitsBehind(waiting.getFirst()), true);
            return;
        }
        Reading.Refused refused = handled(record, handler);
        if (refused != null) {
            boolean others =
                    !refused.foreign() && FactHeaders.in(record.headers()).sequence() > 0;
            keep(record, origin, lane, refused, others);
        }
        if (lane != null && !waiting.isEmpty() && refused == null) {
            parked.release(lane, origin);
        }
    }

    // Null when the record is done with.
    private Reading.@Nullable Refused handled(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, FactHandler handler) {
        return switch (reader.read(record)) {
            case Reading.Unknown() -> {
                meters.skipped("unknown-type");
                yield null;
            }
            case Reading.Refused refused -> refused;
            case Reading.Understood(Fact fact) -> {
                Reading.Refused refused = handled(fact, handler);
                if (refused == null) {
                    meters.handled(fact.type());
                }
                yield refused;
            }
        };
    }

    private Reading.@Nullable Refused handled(Fact fact, FactHandler handler) {
        for (int attempt = 1; ; attempt++) {
            try {
                handler.handle(fact);
                return null;
            } catch (Unprocessable e) {
                return new Reading.Refused(e.field(), e.rule(), Objects.toString(e.getMessage(), ""), false);
            } catch (RuntimeException | StackOverflowError e) {
                if (PassingTrouble.is(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    // Without the exception's message: it may quote what a citizen wrote.
                    LOG.error("{} of case {} cannot be handled: {}", fact.type(), fact.caseId(), whereIn(e));
                    return new Reading.Refused(
                            "value",
                            "handler-failed",
                            service + " fails on it with " + e.getClass().getSimpleName()
                                    + ": mend the service, then replay",
                            false);
                }
            }
        }
    }

    private void keep(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            String origin,
            @Nullable String lane,
            Reading.Refused why,
            boolean othersWait) {
        deadLetters.keep(new DeadLetter(record, origin, why.field(), why.rule(), why.remedy()));
        meters.deadLetter(why.rule());
        LOG.warn("Dead letter {}: {} of {}", origin, why.rule(), why.field());
        // Kept first: a crash in between reads the record again and keeps it twice, which the letter box sees through.
        if (lane != null && othersWait) {
            parked.park(lane, origin);
        } else if (lane != null) {
            parked.release(lane, origin);
        }
    }

    private static Reading.Refused waitsBehind(String first) {
        return new Reading.Refused(
                "value",
                DeadLetter.WAITS_BEHIND,
                "An earlier record of this case, " + first + ", could not be handled: replay that one first",
                false);
    }

    private static @Nullable String laneOf(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte[] key = record.key();
        boolean ordered = TopicPlan.find(record.topic()).map(Topic::ordered).orElse(false);
        return key == null || !ordered ? null : record.topic() + "/" + new String(key, StandardCharsets.UTF_8);
    }

    private static String whereIn(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES_SHOWN)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }
}
