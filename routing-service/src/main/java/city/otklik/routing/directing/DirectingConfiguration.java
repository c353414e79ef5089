package city.otklik.routing.directing;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseType;
import city.otklik.messaging.Fact;
import city.otklik.routing.appointing.Absences;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.routing.appointing.DutyProperties;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.departments.Departments;
import city.otklik.time.CityClock;
import city.otklik.understanding.routing.Competence;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** The cases, what decides about them, and the function that follows the log. */
@Configuration(proxyBeanMethods = false)
class DirectingConfiguration {

    private static final int COUNTED = 1_000;

    @Bean
    CaseType<RoutingCase> routingCaseType() {
        return new CaseType<>(RoutingCase.class, RoutingCase::unknown);
    }

    @Bean
    RoutingCases routingCases(MongoOperations mongo) {
        return new MongoRoutingCases(mongo);
    }

    @Bean
    CurrentDuty currentDuty(Absences absences, RoutingCases cases, CityClock clock, DutyProperties properties) {
        return new CurrentDuty(absences, cases::load, clock, properties.zone());
    }

    @Bean
    RoutingDecider routingDecider(Competence competence, Departments departments, DutyRoster roster) {
        return new RoutingDecider(competence, departments, roster);
    }

    @Bean
    DepartmentDecider departmentDecider(Competence competence) {
        return new DepartmentDecider(competence);
    }

    @Bean
    ExecutorDecider executorDecider(DutyRoster roster) {
        return new ExecutorDecider(roster);
    }

    @Bean
    AbsenceDecider absenceDecider(DutyRoster roster) {
        return new AbsenceDecider(roster);
    }

    @Bean
    RoutingMeters routingMeters(MeterRegistry meters) {
        return new RoutingMeters(meters);
    }

    @Bean
    StandInRound standInRound(
            CaseCommandHandler<RoutingCase> commands, RoutingCases cases, DutyRoster roster, CurrentDuty duty) {
        return new StandInRound(commands, cases, roster, duty);
    }

    /** An absence that was recorded before begins by itself. */
    @Bean
    SchedulingConfigurer standInTimer(StandInRound round, CityClock clock, DutyProperties properties) {
        Duration onTheMachine = clock.onTheMachine(properties.round());
        Duration every = onTheMachine.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : onTheMachine;
        return timers -> timers.addFixedDelayTask(new FixedDelayTask(round::run, every, every));
    }

    @Bean
    Consumer<Fact> facts(
            CaseFactHandler<RoutingCase> handler,
            CaseReader<RoutingCase> reader,
            RoutingDecider decider,
            CurrentDuty duty,
            RoutingMeters meters) {
        return new FactsFunction(handler, reader, decider, duty, meters);
    }

    @Bean
    MeterBinder doubtfulCases(RoutingCases cases) {
        return meters -> Gauge.builder(
                        "otklik.routing.doubtful",
                        cases,
                        known -> known.doubtful(COUNTED).size())
                .description("Cases that a person must route (§7)")
                .register(meters);
    }

    @Bean
    MeterBinder uncoveredAbsences(StandInRound round) {
        return meters -> Gauge.builder("otklik.absences.uncovered", round, StandInRound::uncovered)
                .description("Executors who are away without anybody to take over their cases (§6)")
                .register(meters);
    }
}
