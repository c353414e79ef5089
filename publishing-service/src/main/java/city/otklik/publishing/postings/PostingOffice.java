package city.otklik.publishing.postings;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseDesks;
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
    Speakers speakers(Connectors connectors, AccountRegister accounts) {
        return new Speakers(connectors, accounts);
    }

    @Bean
    PostingClerk postingClerk(
            CaseDesk<PublishingCase> desk,
            Speakers speakers,
            CityClock clock,
            @Value("${otklik.publishing.lease:60s}") Duration lease,
            @Value("${otklik.publishing.look-scale:1.0}") double lookScale) {
        return new PostingClerk(desk, speakers, clock, lease, lookScale);
    }

    @Bean
    PostingDesk postingDesk(CaseDesk<PublishingCase> desk, PostingClerk clerk, PostingQueue queue, CityClock clock) {
        return new PostingDesk(desk, clerk, queue, clock);
    }

    @Bean
    PostingsByHand postingsByHand(CaseDesk<PublishingCase> desk, Speakers speakers, CityClock clock) {
        return new PostingsByHand(desk, speakers, clock);
    }
}
