package city.otklik.publishing.postings;

import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.CaseDesks;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.networks.Connectors;
import city.otklik.time.CityClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the posting desk together. */
@Configuration(proxyBeanMethods = false)
class PostingOffice {

    @Bean
    CaseDesk<PublishingCase> publishingCases(CaseDesks desks) {
        return desks.open(PublishingCase.class);
    }

    @Bean
    PostingClerk postingClerk(
            CaseDesk<PublishingCase> desk,
            Connectors connectors,
            AccountRegister accounts,
            CityClock clock,
            @Value("${otklik.publishing.lease:60s}") Duration lease,
            @Value("${otklik.publishing.look-scale:1.0}") double lookScale) {
        return new PostingClerk(desk, connectors, accounts, clock, lease, lookScale);
    }

    @Bean
    PostingDesk postingDesk(CaseDesk<PublishingCase> desk, PostingClerk clerk, PostingQueue queue, CityClock clock) {
        return new PostingDesk(desk, clerk, queue, clock);
    }

    @Bean
    PostingsByHand postingsByHand(
            CaseDesk<PublishingCase> desk, Connectors connectors, AccountRegister accounts, CityClock clock) {
        return new PostingsByHand(desk, connectors, accounts, clock);
    }
}
