package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutingStories.DECIDER;
import static city.otklik.routing.directing.RoutingStories.NOW;
import static city.otklik.routing.directing.RoutingStories.ROSTER;
import static city.otklik.routing.directing.RoutingStories.acceptance;
import static city.otklik.routing.directing.RoutingStories.message;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseType;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.messaging.Actor;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.AbsencesInMemory;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StandInRoundTest {

    private Instant now = NOW;
    private final CityClock clock = () -> now;
    private final InMemoryCaseStore<RoutingCase> service =
            new InMemoryCaseStore<>("routing", new CaseType<>(RoutingCase.class, RoutingCase::unknown), clock);
    private static final Actor SUPERVISOR = Actor.person("supervisor", "boss");

    private final AbsencesInMemory absences = new AbsencesInMemory();
    private final RoutingCases cases = new RoutingCasesInMemory(() -> service.cases().all().stream()
            .map(CaseRecord::state)
            .filter(Objects::nonNull)
            .toList());
    private final CurrentDuty duty = new CurrentDuty(absences, cases::load, clock, ZoneId.of("Europe/Moscow"));
    private final StandInRound round = new StandInRound(service.commands(), cases, ROSTER, duty);
    private final FactsFunction facts = new FactsFunction(
            service.facts(), service.reader(), DECIDER, duty, new RoutingMeters(new SimpleMeterRegistry()));

    @Test
    void aForeseenAbsenceBeginsAtMidnightOfTheCity() {
        accept();
        absences.enter(
                new Absence(
                        "ivanova", LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-04"), "petrov", "boss", now),
                SUPERVISOR);

        assertThat(round.run()).isZero();
        now = Instant.parse("2026-03-03T20:59:59.999Z");
        assertThat(round.run()).isZero();
        now = Instant.parse("2026-03-03T21:00:00Z");
        assertThat(round.run()).isEqualTo(1);
        assertThat(round.uncovered()).isZero();
        assertThat(service.emitted("A"))
                .last()
                .isEqualTo(new ExecutorSubstituted("A", now, "ivanova", "petrov", "ivanova is away"));
        assertThat(round.run()).isZero();

        now = now.plus(Duration.ofDays(1));
        assertThat(round.run())
                .as("cases stay where they are when the executor is back")
                .isZero();
    }

    @Test
    void whenNobodyIsThereTheCaseKeepsItsExecutor() {
        accept();
        for (String login : List.of("ivanova", "petrov")) {
            absences.enter(
                    new Absence(login, LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-03"), null, "boss", now),
                    SUPERVISOR);
        }
        assertThat(round.uncovered()).as("nothing was looked at yet").isZero();
        assertThat(round.run()).isZero();
        assertThat(round.uncovered()).isEqualTo(2);

        absences.change("petrov", SUPERVISOR, known -> Decision.remove(known.withdrawn(now)));
        assertThat(round.run()).isEqualTo(1);
        assertThat(round.uncovered()).isZero();
    }

    private void accept() {
        facts.accept(service.fact("A", message("яма")));
        facts.accept(service.fact("A", acceptance("A")));
        assertThat(service.emitted("A"))
                .extracting(fact -> fact.getSchema().getName())
                .containsExactly("ExecutorAppointed", "CaseRouted");
    }
}
