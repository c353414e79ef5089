package city.otklik.routing.appointing;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.casestore.RegisterStart;
import city.otklik.facts.RosterChanged;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the duty roster. */
@Configuration(proxyBeanMethods = false)
class AppointingConfiguration {

    @Bean
    DutyRoster dutyRoster(DutyProperties properties) {
        return new DutyRoster(properties.roster());
    }

    @Bean
    Register<RosterEntry> rosterRegister(MongoOperations mongo, FactEncoder encoder, FactRelay relay) {
        return new Register<>("routing", "roster", mongo, RosterEntry.class, encoder, relay);
    }

    /** The roster is configuration: what changed in it since the last start is on record from now on. */
    @Bean
    RegisterStart rosterOnRecord(DutyRoster roster, Register<RosterEntry> register, CityClock clock) {
        return () -> register.follow(
                roster.entries().stream().collect(Collectors.toMap(RosterEntry::login, Function.identity())),
                RosterEntry::login,
                entry -> changed(entry, true, clock),
                entry -> changed(entry, false, clock));
    }

    @Bean
    Register<MongoAbsences.Entry> absenceRegister(MongoOperations mongo, FactEncoder encoder, FactRelay relay) {
        return new Register<>("routing", "absences", mongo, MongoAbsences.Entry.class, encoder, relay);
    }

    @Bean
    MongoAbsences absences(Register<MongoAbsences.Entry> register) {
        return new MongoAbsences(register);
    }

    @Bean
    RegisterStart absencesOfEarlierReleases(MongoAbsences absences, CityClock clock) {
        return () -> absences.takeOver(clock.instant());
    }

    private static RosterChanged changed(RosterEntry entry, boolean onDuty, CityClock clock) {
        return new RosterChanged(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                entry.login(),
                onDuty,
                entry.capacity(),
                entry.departments());
    }
}
