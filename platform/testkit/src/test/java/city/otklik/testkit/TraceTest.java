package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactHeaders;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One trace follows a message from the feed through the facts of every service. */
@RoutingTest
class TraceTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = TRACE + "-00f067aa0ba902b7-01";

    @Autowired
    Feeder feeder;

    @Autowired
    LogWriter log;

    @Autowired
    Tracer tracer;

    @Test
    void aFactCarriesTheTraceOfTheFeedRecordOrTheFactThatLedToIt() {
        feeder.send(with(feeder.message("TR-feed", FeedBytes.withText("TR-feed", "Яма")), TRACEPARENT));
        feeder.send(with(feeder.accepted("TR-fact", 1), TRACEPARENT));

        assertThat(answerTo("TR-feed")).startsWith(TRACE + "-");
        assertThat(answerTo("TR-fact")).startsWith(TRACE + "-");
    }

    @Test
    void aTraceIsStartedWhereTheFeedBringsNone() {
        feeder.send(feeder.message("TR-none", FeedBytes.withText("TR-none", "Яма")));

        assertThat(answerTo("TR-none")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aFactRelayedByAnotherThreadKeepsTheTraceOfItsDecision() {
        Span later = tracer.nextSpan().start();
        Tracer.SpanInScope scope = tracer.withSpan(later);
        try {
            log.append(with(feeder.accepted("TR-later", 1), TRACEPARENT));
        } finally {
            scope.close();
            later.end();
        }

        assertThat(traceparents("TR-later", "intake")).containsExactly(TRACEPARENT);
    }

    private static String answerTo(String key) {
        List<String> found = new ArrayList<>();
        Feeder.soon(() -> {
            found.clear();
            found.addAll(traceparents(key, "routing"));
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** Every {@code traceparent} header on the facts that {@code source} wrote about the case. */
    private static List<String> traceparents(String key, String source) {
        List<String> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : new RawLog(SharedStack.Stack.broker()).read("case.facts")) {
            if (key.equals(new String(record.key(), StandardCharsets.UTF_8))
                    && source.equals(FactHeaders.in(record.headers()).source())) {
                record.headers()
                        .headers("traceparent")
                        .forEach(header -> found.add(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private static OutgoingFact with(OutgoingFact fact, @Nullable String traceparent) {
        return new OutgoingFact(
                fact.sequence(),
                fact.id(),
                fact.type(),
                fact.source(),
                fact.topic(),
                fact.key(),
                fact.actor(),
                fact.actorSubject(),
                fact.occurredAt(),
                fact.causation(),
                traceparent,
                fact.value());
    }
}
