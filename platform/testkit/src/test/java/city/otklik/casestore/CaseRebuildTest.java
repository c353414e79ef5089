package city.otklik.casestore;

import static city.otklik.casestore.ExampleFacts.accepted;
import static city.otklik.casestore.ExampleFacts.appointed;
import static city.otklik.casestore.ExampleFacts.contributed;
import static city.otklik.casestore.ExampleFacts.due;
import static city.otklik.casestore.ExampleFacts.received;
import static city.otklik.casestore.ExampleFacts.routed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseRebuild.Report;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CaseRebuildTest {

    private static final Actor ANNA = Actor.person("executor", "anna");

    private final InMemoryCaseStore<ExampleCase> service =
            new InMemoryCaseStore<>("routing", ExampleCase.TYPE, CityClock.wall());

    private Report rebuild(boolean checkOnly) {
        return service.rebuild(service.history(), checkOnly);
    }

    private CaseRecord<ExampleCase> stored(String caseId) {
        return service.cases().find(caseId).orElseThrow();
    }

    private void given(String caseId, SpecificRecord content) {
        service.facts()
                .handle(
                        service.fact(caseId, content),
                        (known, now) -> content instanceof city.otklik.facts.MessageAccepted
                                ? Decision.emit(appointed(caseId, "anna"))
                                : Decision.emit());
    }

    private void when(String caseId, SpecificRecord emitted) {
        service.commands().handle(caseId, null, ANNA, (known, now) -> Decision.emit(emitted));
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
        assertThat(service.cases().all()).hasSize(2);
        for (CaseRecord<ExampleCase> was : before) {
            CaseRecord<ExampleCase> is = stored(was.caseId());
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
        CaseRecord<ExampleCase> right = stored("R-1");
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
        assertThat(stored("R-1").state()).isEqualTo(ExampleCase.unknown("R-1"));

        rebuild(false);
        assertThat(stored("R-1").state()).isEqualTo(right.state());
        assertThat(stored("R-1").revision())
                .as("another state: an ETag of before must not fit")
                .isGreaterThan(right.revision());
    }

    @Test
    void theRevisionIsTheSameAsItWasWhateverNobodyDecidesOn() {
        given("R-1", received("R-1"));
        when("R-1", appointed("R-1", "anna"));
        when("R-1", contributed("R-1"));
        given("R-1", due("R-1", ExampleFacts.AT.plusSeconds(60)));
        when("R-1", routed("R-1", "roads"));
        when("R-1", contributed("R-1"));
        CaseRecord<ExampleCase> live = stored("R-1");
        assertThat(live.revision()).isEqualTo(3);

        rebuild(false);
        assertThat(stored("R-1").revision()).isEqualTo(3);

        // An older copy of the store: commands that raised the revision by themselves are not told from others in the
        // log.
        CaseRecord<ExampleCase> older = CaseRecord.unknown("R-1");
        service.cases().replaceBy(List.of(older));
        rebuild(false);
        assertThat(stored("R-1").revision())
                .as("beyond every ETag that was given out")
                .isGreaterThan(1_000_000);
        assertThat(stored("R-1").state()).isEqualTo(live.state());
    }

    @Test
    void whatIsNoFactIsNotCompared() {
        aDaysWork();
        service.commands().handle("R-1", null, ANNA, (known, now) -> Decision.note(known.tried()));

        assertThat(rebuild(true).differences()).isZero();

        rebuild(false);
        assertThat(stored("R-1").state())
                .as("and kept where the rest is the same")
                .extracting(ExampleCase::attempts)
                .isEqualTo(1);
    }

    @Test
    void whatIsNoFactIsKeptThoughSomethingRecordedDiffers() {
        aDaysWork();
        service.commands().handle("R-1", null, ANNA, (known, now) -> Decision.note(known.tried()));
        CaseRecord<ExampleCase> before = stored("R-1");
        List<Fact> more = new ArrayList<>(service.history());
        more.add(service.fact("R-1", due("R-1", ExampleFacts.AT.plusSeconds(120))));

        assertThat(service.rebuild(more, false).different()).containsExactly("R-1");

        assertThat(stored("R-1").state()).extracting(ExampleCase::attempts).isEqualTo(1);
        assertThat(stored("R-1").revision())
                .as("another state: an ETag of before must not fit")
                .isGreaterThan(before.revision());
    }

    @Test
    void noETagThatWasEverGivenOutFitsACaseThatWasLost() {
        aDaysWork();
        when("R-1", routed("R-1", "parks"));
        long before = stored("R-1").revision();
        List<Fact> earlier = service.history();
        for (int change = 0; change < 20; change++) {
            when("R-1", routed("R-1", "roads-" + change));
        }
        long last = stored("R-1").revision();
        service.cases().replaceBy(List.of());

        service.rebuild(earlier, false);

        assertThat(stored("R-1").state()).extracting(ExampleCase::lead).isEqualTo("parks");
        assertThat(stored("R-1").revision()).isGreaterThan(before).isGreaterThan(last);
    }

    @Test
    void aCaseOfTheStoreThatTheLogDoesNotTellOfIsADifference() {
        aDaysWork();
        List<Fact> lost = service.history().stream()
                .filter(fact -> !fact.caseId().equals("R-2"))
                .toList();

        assertThat(service.rebuild(lost, true)).isEqualTo(new Report(1, List.of("R-2"), 1));
    }

    @Test
    void aFactThatIsInTheLogTwiceCountsOnce() {
        aDaysWork();
        List<Fact> twice = Stream.of(service.history(), service.history())
                .flatMap(List::stream)
                .toList();

        assertThat(service.rebuild(twice, true).differences()).isZero();
    }

    @Test
    void itIsRefusedWhileTheOutboxHoldsAnything() {
        aDaysWork();
        service.log().setAway(true);
        service.commands().handle("R-1", null, ANNA, (known, now) -> Decision.emit(routed("R-1", "parks")));

        assertThatThrownBy(() -> rebuild(false))
                .isInstanceOf(RebuildRefusedException.class)
                .hasMessageContaining("outbox");
        assertThat(stored("R-1").state()).extracting(ExampleCase::lead).isEqualTo("parks");
    }
}
