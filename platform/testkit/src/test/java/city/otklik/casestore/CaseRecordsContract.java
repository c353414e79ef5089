package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.OutgoingFact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of cases must do. */
abstract class CaseRecordsContract {

    /** A state with everything a service may put into one. */
    record ExampleState(
            String name, int count, Instant at, LocalDate day, Map<String, Integer> byLogin, List<Line> lines) {
        record Line(String text, @Nullable String remark) {}

        static ExampleState counting(int count) {
            return new ExampleState(
                    "состояние",
                    count,
                    Instant.parse("2026-11-23T06:00:00.123Z"),
                    LocalDate.of(2026, 11, 23),
                    Map.of("i.ivanova", 1),
                    List.of(new Line("a", null), new Line("b", "r")));
        }
    }

    private final Instant[] now = {Instant.parse("2026-11-23T06:00:00Z")};
    private final InstantSource time = () -> now[0];
    private final String id = UUID.randomUUID().toString();

    /** An empty store, or one whose cases have other ids. */
    abstract CaseRecords<ExampleState> records(InstantSource time);

    @Test
    void anUnknownCaseIsEmpty() {
        assertThat(records(time).find(id)).isEmpty();
    }

    @Test
    void whatIsSavedIsReadBackWhole() {
        var records = records(time);
        var saved = new CaseRecord<>(
                id,
                0,
                3,
                ExampleState.counting(1),
                Map.of("intake", 2L, "sla", 5L),
                7,
                List.of(fact(6), fact(7)),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(records.save(saved)).isTrue();

        assertThat(records.find(id).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(new CaseRecord<>(
                        id, 1, 3, saved.state(), saved.seen(), saved.sequence(), saved.outbox(), saved.traceparent()));
    }

    @Test
    void aCaseWithoutAStateKeepsItsInbox() {
        var records = records(time);

        records.save(new CaseRecord<>(id, 0, 0, null, Map.of("intake", 1L), 0, List.of(), null));

        assertThat(records.find(id).orElseThrow().state()).isNull();
        assertThat(records.find(id).orElseThrow().hasSeen("intake", 1)).isTrue();
    }

    @Test
    void onlyTheFirstOfTwoNewOnesIsWritten() {
        var records = records(time);
        records.save(record(0, 1));

        assertThat(records.save(record(0, 2))).isFalse();
        assertThat(records.find(id).orElseThrow().state()).isEqualTo(ExampleState.counting(1));
    }

    @Test
    void aStaleVersionIsNotWritten() {
        var records = records(time);
        records.save(record(0, 1));
        records.save(record(1, 2));

        assertThat(records.save(record(1, 3))).isFalse();
        assertThat(records.find(id).orElseThrow().state()).isEqualTo(ExampleState.counting(2));
    }

    @Test
    void forgettingWhatWasSentKeepsWhatCameAfterAndOvertakesOthers() {
        var records = records(time);
        records.save(new CaseRecord<>(
                id, 0, 0, ExampleState.counting(1), Map.of(), 3, List.of(fact(1), fact(2), fact(3)), null));

        records.forgetSent(id, 2);

        CaseRecord<ExampleState> left = records.find(id).orElseThrow();
        assertThat(left.outbox()).extracting(OutgoingFact::sequence).containsExactly(3L);
        assertThat(left.version()).isEqualTo(2);
        assertThat(left.state()).isEqualTo(ExampleState.counting(1));
        assertThat(records.save(record(1, 9))).isFalse();
    }

    @Test
    void unsentCasesComeOldestFirstAndKeepTheirAge() {
        var records = records(time);
        String older = "0-" + id;
        records.save(unsent(id, 0, fact(1)));
        Instant first = now[0];
        now[0] = first.plusSeconds(5);
        records.save(unsent(older, 0, fact(1)));
        records.save(unsent(id, 1, fact(1), fact(2)));

        assertThat(records.unsent(1000)).containsSubsequence(id, older);
        assertThat(records.unsent(1)).hasSize(1);
        assertThat(records.unsentSince())
                .hasValueSatisfying(since -> assertThat(since).isBeforeOrEqualTo(first));

        records.forgetSent(id, 2);
        records.forgetSent(older, 1);

        assertThat(records.unsent(1000)).doesNotContain(id, older);
    }

    @Test
    void manyHandsLoseNothing() throws Exception {
        var records = records(time);
        records.save(record(0, 0));
        try (var hands = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> work = IntStream.range(0, 8)
                    .mapToObj(hand -> (Callable<Void>) () -> {
                        IntStream.range(0, 25).forEach(i -> countUp(records));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : hands.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(records.find(id).orElseThrow().state()).isEqualTo(ExampleState.counting(200));
        assertThat(records.find(id).orElseThrow().version()).isEqualTo(201);
    }

    private void countUp(CaseRecords<ExampleState> records) {
        CaseRecord<ExampleState> before;
        ExampleState state;
        do {
            before = records.find(id).orElseThrow();
            state = java.util.Objects.requireNonNull(before.state());
        } while (!records.save(record(before.version(), state.count() + 1)));
    }

    private CaseRecord<ExampleState> record(long version, int count) {
        return new CaseRecord<>(id, version, 0, ExampleState.counting(count), Map.of(), 0, List.of(), null);
    }

    private static CaseRecord<ExampleState> unsent(String caseId, long version, OutgoingFact... outbox) {
        return new CaseRecord<>(
                caseId, version, 0, ExampleState.counting(1), Map.of(), outbox.length, List.of(outbox), null);
    }

    private OutgoingFact fact(long sequence) {
        return new OutgoingFact(
                sequence,
                id + "-" + sequence,
                "DraftSubmitted",
                "approval",
                "case.facts",
                id,
                "executor:ivanova",
                null,
                Instant.parse("2026-11-23T06:00:00.001Z"),
                null,
                sequence == 6 ? "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" : null,
                new byte[] {0, 0, 0, 0, (byte) sequence});
    }
}
