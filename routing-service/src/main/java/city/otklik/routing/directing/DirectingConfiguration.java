package city.otklik.routing.directing;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseDesks;
import city.otklik.messaging.Fact;
import city.otklik.routing.appointing.Absences;
import city.otklik.routing.appointing.DutyDesk;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.RosterSettings;
import city.otklik.routing.departments.Departments;
import city.otklik.time.CityClock;
import city.otklik.understanding.routing.Competence;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Binds the log and the windows to what routing does with a case. */
@Configuration(proxyBeanMethods = false)
class DirectingConfiguration {

    @Bean
    CaseDesk<RoutedCase> routingDesk(CaseDesks desks) {
        return desks.open(RoutedCase.class);
    }

    @Bean
    CaseShelf caseShelf(MongoOperations mongo) {
        return new MongoCaseShelf(mongo);
    }

    @Bean
    DutyDesk dutyDesk(DutyRoster roster, Absences absences, CaseShelf shelf, CityClock clock, RosterSettings settings) {
        return new DutyDesk(roster, absences, shelf::load, clock, settings.zone());
    }

    @Bean
    Directing directing(Competence competence) {
        return new Directing(competence);
    }

    @Bean
    CaseOrders caseOrders(Departments departments, Directing directing) {
        return new CaseOrders(departments, directing);
    }

    @Bean
    OrderDesk orderDesk(CaseDesk<RoutedCase> desk, RoutingJournal journal) {
        return new OrderDesk(desk, journal);
    }

    @Bean
    RoutingJournal routingJournal(MeterRegistry meters) {
        return new RoutingJournal(meters);
    }

    @Bean
    StandInRound standInRound(
            CaseDesk<RoutedCase> desk, CaseShelf shelf, DutyDesk duty, CityClock clock, RoutingJournal journal) {
        return new StandInRound(desk, shelf, duty, clock, journal);
    }

    @Bean(destroyMethod = "stop")
    StandInTimer standInTimer(StandInRound round, CityClock clock, RosterSettings settings) {
        return new StandInTimer(round, clock.onTheMachine(settings.round()));
    }

    @Bean
    Consumer<Fact> facts(
            CaseDesk<RoutedCase> desk,
            Directing directing,
            DutyDesk duty,
            CityClock clock,
            RoutingJournal journal) {
        return new CaseReading(desk, directing, duty::appoint, clock, journal)::handle;
    }

    @Bean
    MeterBinder doubtfulCases(CaseShelf shelf) {
        return meters -> Gauge.builder(
                        "otklik.routing.doubtful",
                        shelf,
                        cases -> cases.doubtful(1_000).size())
                .description("Cases that a person must route (§7)")
                .register(meters);
    }
}
