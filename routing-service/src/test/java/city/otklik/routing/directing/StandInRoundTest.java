package city.otklik.routing.directing;

import static city.otklik.routing.directing.RoutedStories.DIRECTING;
import static city.otklik.routing.directing.RoutedStories.message;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.CaseRecord;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.AbsencesInMemory;
import city.otklik.routing.appointing.DutyDesk;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.RosterEntry;
import city.otklik.testkit.DeskInMemory;
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

    private Instant now = RoutedStories.NOW;
    private final CityClock clock = () -> now;
    private final DeskInMemory<RoutedCase> office = new DeskInMemory<>("routing");
    private final AbsencesInMemory absences = new AbsencesInMemory();
    private final CaseShelf shelf = new CaseShelfInMemory(() -> office.records().all().stream()
            .map(CaseRecord::state)
            .filter(Objects::nonNull)
            .toList());
    private final DutyDesk duty = new DutyDesk(
            new DutyRoster(List.of(
                    new RosterEntry("ivanova", "Иванова", 1, List.of()),
                    new RosterEntry("petrov", "Петров", 1, List.of()))),
            absences,
            shelf::load,
            clock,
            ZoneId.of("Europe/Moscow"));
    private final RoutingJournal journal = new RoutingJournal(new SimpleMeterRegistry());
    private final StandInRound round = new StandInRound(office.desk(), shelf, duty, clock, journal);
    private final CaseReading reading = new CaseReading(office.desk(), DIRECTING, duty::appoint, clock, journal);

    @Test
    void aForeseenAbsenceBeginsAtMidnightOfTheCity() {
        accept();
        absences.record(new Absence(
                "ivanova", LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-04"), "petrov", "boss", now));

        assertThat(round.walk()).isZero();
        now = Instant.parse("2026-03-03T20:59:59.999Z");
        assertThat(round.walk()).isZero();
        now = Instant.parse("2026-03-03T21:00:00Z");
        assertThat(round.walk()).isEqualTo(1);
        assertThat(office.said("A"))
                .last()
                .isEqualTo(new ExecutorSubstituted("A", now, "ivanova", "petrov", "ivanova is away"));
        assertThat(round.walk()).isZero();

        now = now.plus(Duration.ofDays(1));
        assertThat(round.walk())
                .as("cases stay where they are when the executor is back")
                .isZero();
    }

    @Test
    void whenNobodyIsThereTheCaseKeepsItsExecutor() {
        accept();
        for (String login : List.of("ivanova", "petrov")) {
            absences.record(new Absence(
                    login, LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-03"), null, "boss", now));
        }
        assertThat(round.walk()).isZero();
    }

    private void accept() {
        reading.handle(office.fact("A", message("яма")));
        reading.handle(office.fact(
                "A",
                MessageAccepted.newBuilder()
                        .setCaseId("A")
                        .setOccurredAt(now)
                        .setSentAt(now)
                        .setNetwork(Network.VK)
                        .setPriority(PriorityClass.NORMAL)
                        .build()));
        assertThat(office.log().typesOf("A")).containsExactly("ExecutorAppointed", "CaseRouted");
    }
}
