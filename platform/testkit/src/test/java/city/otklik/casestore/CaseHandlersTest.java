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
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class CaseHandlersTest {

    private static final String ID = "C-1";
    private static final Actor ANNA = Actor.person("executor", "anna");

    private final InMemoryCaseStore<ExampleCase> service =
            new InMemoryCaseStore<>("routing", ExampleCase.TYPE, CityClock.wall());

    private CommandResult<ExampleCase> route(String lead, @Nullable String ifMatch) {
        return service.commands()
                .handle(
                        ID,
                        ifMatch,
                        ANNA,
                        (known, now) -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.CaseRouted))
                                .<Decision<ExampleCase>>map(Decision::refuse)
                                .orElseGet(() -> Decision.emit(routed(ID, lead))));
    }

    private void inWork() {
        service.given(ID, received(ID));
        service.facts().handle(service.fact(ID, accepted(ID)), (known, now) -> Decision.emit(appointed(ID, "anna")));
    }

    @Test
    void aCommandEmitsItsFactsAndAnswersWithRevisionAndLastFact() {
        inWork();

        ResponseEntity<String> answer = route("roads", null).created(known -> String.valueOf(known.lead()));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody()).isEqualTo("roads");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"3\"");
        assertThat(answer.getHeaders().getFirst("Otklik-Sequence")).isEqualTo("routing;2");
        assertThat(service.log().typesOf(ID)).containsExactly("ExecutorAppointed", "CaseRouted");
        assertThat(service.log().facts().getLast().actor()).isEqualTo("executor:anna");
        assertThat(service.reader().find(ID)).map(ExampleCase::lead).contains("roads");
    }

    @Test
    void aRefusedCommandChangesNothing() {
        CommandResult<ExampleCase> result = route("roads", null);

        assertThat(result.isDone()).isFalse();
        assertThat(result.refusal()).map(Refusal::rule).contains("unknown-case");
        assertThatThrownBy(() -> result.ok(ExampleCase::lead)).isInstanceOf(RefusalException.class);
        assertThat(service.cases().all()).isEmpty();
        assertThat(service.log().facts()).isEmpty();
    }

    @Test
    void aCommandDecidedOnAnOldRevisionIsRefused() {
        inWork();

        assertThat(route("roads", "\"2\"").isDone()).isTrue();
        assertThat(route("parks", "\"2\"").refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("changed");
            assertThat(refusal.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
            assertThat(refusal.parameters()).containsEntry("expected", 2L).containsEntry("actual", 3L);
        });
        assertThat(route("parks", "*").isDone()).isTrue();
        assertThat(route("roads", "W/\"4\"").isDone()).isTrue();
    }

    @Test
    void anIfMatchThatIsNoRevisionIsRefused() {
        inWork();

        assertThatThrownBy(() -> route("roads", "\"abc\""))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo("malformed-if-match"));
    }

    @Test
    void aClockThatMovesMakesNoOpenFormStale() {
        inWork();

        service.given(ID, due(ID, ExampleFacts.AT.plusSeconds(3600)));

        assertThat(service.reader().find(ID)).map(ExampleCase::due).contains(ExampleFacts.AT.plusSeconds(3600));
        assertThat(route("roads", "\"2\"").isDone()).isTrue();
    }

    @Test
    void anOwnFactThatNobodyDecidesOnMakesNoOpenFormStale() {
        inWork();

        CommandResult<ExampleCase> result =
                service.commands().handle(ID, null, ANNA, (known, now) -> Decision.emit(contributed(ID)));

        assertThat(result.ok(ExampleCase::executor).getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(service.log().typesOf(ID)).containsExactly("ExecutorAppointed", "DepartmentContributed");
        assertThat(route("roads", "\"2\"").isDone()).isTrue();
    }

    @Test
    void aCommandOnARevisionIsCarriedOutOnceEvenIfNobodyDecidesOnWhatItChanges() {
        inWork();
        BiFunction<ExampleCase, Instant, Decision<ExampleCase>> contributes =
                (known, now) -> Decision.emit(contributed(ID));

        assertThat(service.commands()
                        .handle(ID, "\"2\"", ANNA, contributes)
                        .ok(ExampleCase::executor)
                        .getHeaders()
                        .getETag())
                .isEqualTo("\"3\"");
        assertThat(service.commands().handle(ID, "\"2\"", ANNA, contributes).refusal())
                .map(Refusal::rule)
                .contains("changed");
        assertThat(service.log().typesOf(ID)).containsExactly("ExecutorAppointed", "DepartmentContributed");

        assertThat(service.commands()
                        .handle(ID, "\"3\"", ANNA, (known, now) -> Decision.emit())
                        .created(ExampleCase::executor))
                .satisfies(answer -> {
                    assertThat(answer.getStatusCode()).as("nothing was created").isEqualTo(HttpStatus.OK);
                    assertThat(answer.getHeaders().getETag()).isEqualTo("\"3\"");
                });
    }

    @Test
    void aRaceThatIsLostIsDecidedAgainOnTheNewerState() {
        inWork();
        AtomicInteger decisions = new AtomicInteger();

        CommandResult<ExampleCase> result = service.commands().handle(ID, null, ANNA, (known, now) -> {
            if (decisions.incrementAndGet() == 1) {
                route("parks", null);
            }
            return Decision.emit(routed(ID, known.lead() == null ? "first" : "after-" + known.lead()));
        });

        assertThat(decisions).hasValue(2);
        assertThat(result.ok(ExampleCase::lead).getBody()).isEqualTo("after-parks");
        assertThat(service.log().typesOf(ID)).containsExactly("ExecutorAppointed", "CaseRouted", "CaseRouted");
    }

    @Test
    void aFactIsHandledOnceAndReactedToOnce() {
        service.given(ID, received(ID));
        Fact fact = service.fact(ID, accepted(ID));

        assertThat(service.facts().handle(fact, (known, now) -> Decision.emit(appointed(ID, "anna"))))
                .map(CommandResult.Done::sequence)
                .contains("routing;1");
        assertThat(service.facts().handle(fact, (known, now) -> Decision.emit(appointed(ID, "boris"))))
                .isEmpty();

        assertThat(service.log().typesOf(ID)).containsExactly("ExecutorAppointed");
        assertThat(service.log().facts().getFirst().causation()).isEqualTo(fact.id());
    }

    @Test
    void everyFactOfACaseCarriesOnTheTraceOfItsMessage() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        service.facts().handle(traced(service.fact(ID, received(ID)), trace));
        service.facts()
                .handle(
                        traced(
                                service.fact(ID, accepted(ID)),
                                "00-11111111111111111111111111111111-2222222222222222-01"),
                        (known, now) -> Decision.emit(appointed(ID, "anna")));
        route("roads", null);

        assertThat(service.log().facts()).extracting(OutgoingFact::traceparent).containsExactly(trace, trace);
    }

    private static Fact traced(Fact fact, String trace) {
        return new Fact(
                fact.id(),
                fact.source(),
                fact.caseId(),
                fact.sequence(),
                fact.actor(),
                fact.occurredAt(),
                fact.causation(),
                trace,
                fact.loggedAt(),
                fact.content());
    }

    @Test
    void theServicesOwnFactsArePassedOver() {
        inWork();

        assertThat(service.facts().handle(service.fact(ID, appointed(ID, "somebody"))))
                .isEmpty();
        assertThat(service.reader().find(ID)).map(ExampleCase::executor).contains("anna");
    }

    @Test
    void aReactionThatRefusesMakesTheFactUnprocessable() {
        Fact fact = service.fact(ID, accepted(ID));

        assertThatThrownBy(() -> service.facts()
                        .handle(
                                fact,
                                (known, now) -> Decision.refuse(Refusal.of("nobody-on-duty", HttpStatus.CONFLICT)
                                        .at("executor"))))
                .isInstanceOfSatisfying(UnprocessableException.class, e -> {
                    assertThat(e.rule()).isEqualTo("nobody-on-duty");
                    assertThat(e.field()).isEqualTo("executor");
                });
        assertThat(service.cases().all()).isEmpty();
    }

    @Test
    void whatIsNoFactIsNotedWithoutOneAndNothingElseIs() {
        inWork();

        CommandResult<ExampleCase> noted =
                service.commands().handle(ID, null, ANNA, (known, now) -> Decision.note(known.tried()));

        assertThat(noted.ok(ExampleCase::attempts).getBody()).isEqualTo(1);
        assertThat(noted.ok(ExampleCase::attempts).getHeaders().getFirst("Otklik-Sequence"))
                .isNull();
        assertThat(noted.ok(ExampleCase::attempts).getHeaders().getETag()).isEqualTo("\"2\"");
        assertThatThrownBy(() -> service.commands()
                        .handle(ID, null, ANNA, (known, now) -> Decision.note(known.evolve(routed(ID, "roads")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without a fact");
    }

    @Test
    void aCaseIsReadWithItsRevision() {
        inWork();

        ResponseEntity<String> read = service.reader().read(ID, (known, revision) -> known.executor() + revision);

        assertThat(read.getBody()).isEqualTo("anna2");
        assertThat(read.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThatThrownBy(() -> service.reader().read("C-2", (known, revision) -> revision))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo("unknown-case"));
    }
}
