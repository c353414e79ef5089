package city.otklik.messaging.inbox;

import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.Replay;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.messaging.wire.LogValue;
import city.otklik.messaging.wire.RecordLimits;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.messaging.MessagingException;

/**
 * Reads the log for a service, as an advice of every listener, so that a function is given facts. A record is handled, passed over, or kept
 * as a dead letter; what a record is not known to be guilty of is thrown, so that it comes again: trouble around us until
 * it is over, a defect of ours until {@link HeldReading} gives it up. Where order matters, later records of a case wait
 * behind one that could not be handled until it is replayed.
 */
final class FactInbox implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FactInbox.class);
    private static final Reading.Refused NO_REPLAY = new Reading.Refused(
            "headers",
            "replay-without-origin",
            "A replay says where and when its record was read first: replay by ./otklik dead-letters",
            true);
    private static final int FRAMES_SHOWN = 12;

    private final String service;
    private final FactReader reader;
    private final DeadLetters deadLetters;
    private final ParkedCases parked;
    private final HeldReading held;
    private final InboxMeters meters;

    FactInbox(
            String service,
            FactReader reader,
            DeadLetters deadLetters,
            ParkedCases parked,
            HeldReading held,
            InboxMeters meters) {
        this.service = service;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.held = held;
        this.meters = meters;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (call.getArguments().length == 0 || !(call.getArguments()[0] instanceof ConsumerRecord<?, ?> record)) {
            return call.proceed();
        }
        try {
            read(decoded(record), fact -> deliver(fact, record, (ProxyMethodInvocation) call));
            held.isPast(record);
            return null;
        } catch (RuntimeException e) {
            if (Trouble.is(e)) {
                held.troubled(record, e);
            }
            LOG.warn(
                    "{} is read again: {}",
                    FactReader.origin(record),
                    e.getClass().getName());
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<byte @Nullable [], @Nullable LogValue> decoded(ConsumerRecord<?, ?> record) {
        return (ConsumerRecord<byte @Nullable [], @Nullable LogValue>) record;
    }

    private static void deliver(Fact fact, ConsumerRecord<?, ?> record, ProxyMethodInvocation call) {
        Object[] arguments = call.getArguments().clone();
        arguments[0] = with(fact, record);
        try {
            call.invocableClone(arguments).proceed();
        } catch (MessagingException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    /** Reads one record; returning means that it is done with. */
    private void read(ConsumerRecord<byte @Nullable [], @Nullable LogValue> decoded, Consumer<Fact> handler) {
        boolean replayed = Replay.is(decoded, service);
        ConsumerRecord<byte @Nullable [], @Nullable LogValue> first =
                replayed ? Replay.original(decoded).orElse(null) : decoded;
        if (first == null) {
            keep(bytesOf(decoded), null, NO_REPLAY, false);
            return;
        }
        ConsumerRecord<byte @Nullable [], byte @Nullable []> record = bytesOf(first);
        String origin = FactReader.origin(record);
        String lane = laneOf(record);
        List<String> waiting = lane == null ? List.of() : parked.waiting(lane);
        if (!waiting.isEmpty() && !waiting.getFirst().equals(origin)) {
            if (isOwn(record, first.value())) {
                meters.skipped("own");
                return;
            }
            if (replayed && !waiting.contains(origin)) {
                meters.skipped("replayed-before");
                return;
            }
            keep(record, lane, waitsBehind(waiting.getFirst()), true);
            return;
        }
        Reading.Refused refused = handled(decoded, record, handler);
        if (refused != null) {
            boolean others =
                    !refused.foreign() && FactHeaders.in(record.headers()).sequence() > 0;
            keep(record, lane, refused, others);
        }
        if (lane != null && !waiting.isEmpty() && refused == null) {
            parked.release(lane, origin);
        }
    }

    /** What this service says while a parked case is replayed: nothing is done with it, so that it does not wait either. */
    private boolean isOwn(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, @Nullable LogValue value) {
        return service.equals(FactHeaders.in(record.headers()).source())
                && reader.read(record, value) instanceof Reading.Understood;
    }

    // Null when the record is done with.
    private Reading.@Nullable Refused handled(
            ConsumerRecord<byte @Nullable [], @Nullable LogValue> at,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            Consumer<Fact> handler) {
        return switch (reader.read(record, at.value())) {
            case Reading.Unknown() -> {
                meters.skipped("unknown-type");
                yield null;
            }
            case Reading.Refused refused -> refused;
            case Reading.Understood(Fact fact) -> {
                Reading.Refused refused = handled(at, fact, handler);
                if (refused == null) {
                    meters.handled(fact.type());
                }
                yield refused;
            }
        };
    }

    private Reading.@Nullable Refused handled(ConsumerRecord<?, ?> at, Fact fact, Consumer<Fact> handler) {
        try {
            handler.accept(fact);
            return null;
        } catch (UnprocessableException e) {
            return new Reading.Refused(e.field(), e.rule(), Objects.toString(e.getMessage(), ""), false);
        } catch (RuntimeException | StackOverflowError e) {
            if (Trouble.is(e)) {
                throw e;
            }
            if (!held.isDefect(at, e)) {
                throw e instanceof RuntimeException again ? again : new IllegalStateException(e);
            }
            // Without the exception's message: it may quote what a citizen wrote.
            LOG.error("{} of case {} cannot be handled: {}", fact.type(), fact.caseId(), whereIn(e));
            return new Reading.Refused(
                    "value",
                    DeadLetter.DEFECT,
                    service + " fails on it with " + e.getClass().getSimpleName() + ": fix the service, then replay",
                    false);
        }
    }

    private void keep(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            @Nullable String lane,
            Reading.Refused why,
            boolean othersWait) {
        DeadLetter deadLetter = new DeadLetter(record, why.field(), why.rule(), why.remedy());
        String origin = deadLetter.origin().toString();
        // Parked first: once it is kept it may be replayed, by another thread, which then must find it waiting. A crash
        // in
        // between reads the record again.
        if (lane != null && othersWait) {
            parked.park(lane, origin);
        }
        deadLetters.keep(deadLetter);
        meters.deadLetter(why.rule());
        LOG.warn("Dead letter {}: {} of {}", origin, why.rule(), why.field());
        if (lane != null && !othersWait) {
            parked.release(lane, origin);
        }
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> bytesOf(
            ConsumerRecord<byte @Nullable [], @Nullable LogValue> record) {
        LogValue value = record.value();
        return with(value == null ? null : value.bytes(), record);
    }

    private static <K extends @Nullable Object, V> ConsumerRecord<K, @Nullable V> with(
            @Nullable V value, ConsumerRecord<K, ?> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                value,
                record.headers(),
                record.leaderEpoch());
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
        // Nobody's case has a key that long.
        return key == null || key.length > RecordLimits.LONGEST_KEY || !ordered
                ? null
                : ParkedCases.lane(record.topic(), new String(key, StandardCharsets.UTF_8));
    }

    private static String whereIn(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES_SHOWN)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }
}
