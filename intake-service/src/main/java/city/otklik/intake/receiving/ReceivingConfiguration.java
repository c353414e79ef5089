package city.otklik.intake.receiving;

import city.otklik.casestore.CaseFactHandler;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeMeters;
import city.otklik.messaging.Fact;
import city.otklik.time.CityClock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The function of the curator's feed. */
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

    @Bean
    Consumer<Fact> feed(
            FeedProperties limits,
            Examination examination,
            CaseFactHandler<IntakeCase> handler,
            CityClock clock,
            IntakeMeters meters) {
        return new FeedFunction(limits, examination, handler, clock, meters);
    }
}
