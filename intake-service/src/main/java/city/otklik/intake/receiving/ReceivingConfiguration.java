package city.otklik.intake.receiving;

import city.otklik.casestore.CaseDesk;
import city.otklik.intake.opening.CaseFollowing;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeJournal;
import city.otklik.messaging.inbox.FactInbox;
import city.otklik.time.CityClock;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.screening.Screening;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

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
    Consumer<Message<?>> feed(
            FactInbox inbox,
            FeedRules rules,
            Screening screening,
            RepeatFinder repeats,
            CaseDesk<IntakeCase> desk,
            CityClock clock,
            IntakeJournal journal) {
        return inbox.into(new CuratorFeed(rules, screening, repeats, desk, clock, journal));
    }

    @Bean
    Consumer<Message<?>> facts(FactInbox inbox, CaseDesk<IntakeCase> desk) {
        return inbox.into(new CaseFollowing(desk));
    }
}
