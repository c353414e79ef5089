package city.otklik.intake.opening;

import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseType;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.messaging.Fact;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.screening.Screening;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The cases, the rules that examine messages, and the function that follows the log. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    /**
     * @param rejectCertainObscenity whether an obscene word written openly rejects the message at once; a supervisor or
     *     the curator can overturn it
     */
    @ConfigurationProperties("otklik.intake.screening")
    record ScreeningProperties(boolean rejectCertainObscenity) {}

    @Bean
    CaseType<IntakeCase> intakeCaseType() {
        return new CaseType<>(IntakeCase.class, IntakeCase::unknown);
    }

    @Bean
    IntakeCases intakeCases(MongoOperations mongo) {
        return new MongoIntakeCases(mongo);
    }

    @Bean
    Examination examination(ScreeningProperties properties, RepeatFinder repeats) {
        return new Examination(new Screening(properties.rejectCertainObscenity()), repeats);
    }

    @Bean
    Consumer<Fact> facts(CaseFactHandler<IntakeCase> handler) {
        return new FactsFunction(handler);
    }

    @Bean
    IntakeMeters intakeMeters(MeterRegistry meters) {
        return new IntakeMeters(meters);
    }

    @Bean
    MeterBinder doubtfulMessages(IntakeCases cases) {
        return meters -> Gauge.builder(
                        "otklik.intake.doubtful", cases, known -> known.count(CaseStatus.SCREENING_DOUBTED))
                .description("Messages that a person must accept or reject (§15)")
                .register(meters);
    }
}
