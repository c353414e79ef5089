package city.otklik.casestore;

import static city.otklik.casestore.ExampleFacts.accepted;
import static city.otklik.casestore.ExampleFacts.appointed;
import static city.otklik.casestore.ExampleFacts.due;
import static city.otklik.casestore.ExampleFacts.received;
import static city.otklik.casestore.ExampleFacts.routed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.casestore.CaseRebuild.Report;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CaseRebuildTest {

    private static final Actor ANNA = Actor.person("executor", "anna");

    private final InMemoryCaseStore<ExampleCase> service =
            new InMemoryCaseStore<>("routing", ExampleCase.TYPE, CityClock.wall());
    private final List<Fact> log = new ArrayList<>();
    private final TwoStores stores = new TwoStores(service.cases());

    /** The stores of a rebuild in memory. */
    private static final class TwoStores implements CaseRebuild.RebuildStore<ExampleCase> {
        private InMemoryCaseRecords<ExampleCase> current;
        private InMemoryCaseRecords<ExampleCase> fresh = new InMemoryCaseRecords<>(CityClock.wall());

        TwoStores(InMemoryCaseRecords<ExampleCase> current) {
            this.current = current;
        }

        @Override
        public boolean hasUnsent() {
            return !current.unsent(1).isEmpty();
        }

        @Override
        public Optional<CaseRecord<ExampleCase>> current(String caseId) {
            return current.find(caseId);
        }

        @Override
        public CaseRecords<ExampleCase> fresh() {
            return fresh;
        }

        @Override
        public Stream<String> currentIds() {
            return current.all().stream().map(CaseRecord::caseId);
        }

        @Override
        public Stream<String> freshIds() {
            return fresh.all().stream().map(CaseRecord::caseId);
        }

        @Override
        public void switchOver() {
            current = fresh;
        }

        @Override
        public void discard() {
            fresh = new InMemoryCaseRecords<>(CityClock.wall());
        }
    }

    private Report rebuild(boolean checkOnly) {
        return new CaseRebuild<>("routing", ExampleCase.TYPE, stores).run((seen, fold) -> log.forEach(fold), checkOnly);
    }

    private void given(String caseId, SpecificRecord content) {
        Fact fact = service.fact(caseId, content);
        log.add(fact);
        service.facts()
                .handle(
                        fact,
                        (known, now) -> content instanceof city.otklik.facts.MessageAccepted
                                ? Decision.emit(appointed(caseId, "anna"))
                                : Decision.emit());
        takeOver();
    }

    private void when(String caseId, SpecificRecord emitted) {
        service.commands().handle(caseId, null, ANNA, (known, now) -> Decision.emit(emitted));
        takeOver();
    }

    /** What the service emitted since, as it is read back. */
    private void takeOver() {
        long known =
                log.stream().filter(fact -> fact.source().equals("routing")).count();
        service.log().facts().stream().skip(known).forEach(sent -> {
            SpecificRecord content = service.emitted(sent.key()).get((int) sent.sequence() - 1);
            log.add(new Fact(
                    sent.id(),
                    "routing",
                    sent.key(),
                    sent.sequence(),
                    ANNA,
                    FactType.occurredAt(content),
                    sent.causation(),
                    null,
                    FactType.occurredAt(content),
                    content));
        });
    }

    private void aDaysWork() {
        for (String caseId : List.of("R-1", "R-2")) {
            given(caseId, received(caseId));
            given(caseId, accepted(caseId));
            given(caseId, due(caseId, ExampleFacts.AT.plusSeconds(60)));
        }
        when("R-1", routed("R-1", "roads"));
    }

    @Test
    void theLogGivesTheSameCasesAgainAndNothingIsSent() {
        aDaysWork();
        List<CaseRecord<ExampleCase>> before = service.cases().all();
        int sent = service.log().facts().size();

        Report report = rebuild(false);

        assertThat(report).isEqualTo(new Report(2, List.of(), 0));
        assertThat(stores.current.all()).hasSize(2);
        for (CaseRecord<ExampleCase> was : before) {
            CaseRecord<ExampleCase> is = stores.current.find(was.caseId()).orElseThrow();
            assertThat(is.state()).isEqualTo(was.state());
            assertThat(is.sequence()).isEqualTo(was.sequence());
            assertThat(is.seen()).containsAllEntriesOf(was.seen());
            assertThat(is.revision()).as("the same state: an ETag still fits").isEqualTo(was.revision());
        }
        assertThat(service.log().facts()).hasSize(sent);
    }

    @Test
    void aCheckComparesAndTouchesNothing() {
        aDaysWork();
        CaseRecord<ExampleCase> right = service.cases().find("R-1").orElseThrow();
        service.cases()
                .save(new CaseRecord<>(
                        "R-1",
                        right.version(),
                        right.revision(),
                        ExampleCase.unknown("R-1"),
                        right.seen(),
                        right.sequence(),
                        List.of(),
                        right.traceparent()));

        assertThat(rebuild(true)).isEqualTo(new Report(2, List.of("R-1"), 1));
        assertThat(stores.current.find("R-1").orElseThrow().state()).isEqualTo(ExampleCase.unknown("R-1"));
        assertThat(stores.fresh.all()).isEmpty();

        rebuild(false);
        assertThat(stores.current.find("R-1").orElseThrow().state()).isEqualTo(right.state());
        assertThat(stores.current.find("R-1").orElseThrow().revision())
                .as("another state: an ETag of before must not fit")
                .isGreaterThan(right.revision());
    }

    @Test
    void whatIsNoFactIsNotCompared() {
        aDaysWork();
        service.commands().handle("R-1", null, ANNA, (known, now) -> Decision.note(known.tried()));

        assertThat(rebuild(true).differences()).isZero();

        rebuild(false);
        assertThat(stores.current.find("R-1").orElseThrow().state())
                .as("and kept where the rest is the same")
                .extracting(ExampleCase::attempts)
                .isEqualTo(1);
    }

    @Test
    void aCaseOfTheStoreThatTheLogDoesNotTellOfIsADifference() {
        aDaysWork();
        log.removeIf(fact -> fact.caseId().equals("R-2"));

        assertThat(rebuild(true)).isEqualTo(new Report(1, List.of("R-2"), 1));
    }

    @Test
    void aFactThatIsInTheLogTwiceCountsOnce() {
        aDaysWork();
        log.addAll(List.copyOf(log));

        assertThat(rebuild(true).differences()).isZero();
    }

    @Test
    void itIsRefusedWhileTheOutboxHoldsAnything() {
        aDaysWork();
        service.log().setAway(true);
        service.commands().handle("R-1", null, ANNA, (known, now) -> Decision.emit(routed("R-1", "parks")));

        assertThatThrownBy(() -> rebuild(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outbox");
        assertThat(stores.current.find("R-1").orElseThrow().state())
                .extracting(ExampleCase::lead)
                .isEqualTo("parks");
    }
}
