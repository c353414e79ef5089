package city.otklik.intake.receiving;

import city.otklik.casestore.CaseDesk;
import city.otklik.intake.opening.CaseFollowing;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeJournal;
import city.otklik.messaging.Fact;
import city.otklik.time.CityClock;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.screening.Screening;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the feed and the log to what intake does with them. */
@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

    /**
     * @param rejectCertainObscenity whether an obscene word written openly rejects the message at once; a supervisor or
     *     the curator can overturn it
     */
    @ConfigurationProperties("otklik.intake.screening")
    record ScreeningProperties(boolean rejectCertainObscenity) {}

    @Bean
    Screening screening(ScreeningProperties properties) {
        return new Screening(properties.rejectCertainObscenity());
    }

    @Bean
    Consumer<Fact> feed(
            FeedRules rules,
            Screening screening,
            RepeatFinder repeats,
            CaseDesk<IntakeCase> desk,
            CityClock clock,
            IntakeJournal journal) {
        return new CuratorFeed(rules, screening, repeats, desk, clock, journal)::handle;
    }

    @Bean
    Consumer<Fact> facts(CaseDesk<IntakeCase> desk) {
        return new CaseFollowing(desk)::handle;
    }
}
