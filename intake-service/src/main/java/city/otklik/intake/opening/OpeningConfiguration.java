package city.otklik.intake.opening;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseDesks;
import city.otklik.lifecycle.CaseStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the desk, its lists and what is counted. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    CaseDesk<IntakeCase> intakeDesk(CaseDesks desks) {
        return desks.open(IntakeCase.class);
    }

    @Bean
    CaseBook caseBook(MongoOperations mongo) {
        return new MongoCaseBook(mongo);
    }

    @Bean
    CommandDesk commandDesk(CaseDesk<IntakeCase> desk, IntakeJournal journal) {
        return new CommandDesk(desk, journal);
    }

    @Bean
    IntakeJournal intakeJournal(MeterRegistry meters) {
        return new IntakeJournal(meters);
    }

    @Bean
    MeterBinder doubtfulMessages(CaseBook book) {
        return meters -> Gauge.builder(
                        "otklik.intake.doubtful", book, cases -> cases.count(CaseStatus.SCREENING_DOUBTED))
                .description("Messages that a person must accept or reject (§15)")
                .register(meters);
    }
}
