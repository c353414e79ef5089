package city.otklik.sla.policy;

import city.otklik.facts.PolicyPublished;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.records.WholeTopic;
import city.otklik.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy on record. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PolicyPublisher policyPublisher(
            OversizedBatches oversized,
            AvroWire wire,
            CityPolicies policies,
            FactEncoder encoder,
            LogWriter log,
            CityClock clock) {
        WholeTopic topic = new WholeTopic(oversized, new FactReader(wire));
        return new PolicyPublisher(
                () -> topic.read(TopicPlan.CITY_REGISTERS, PolicyPublished.class), policies, encoder, log, clock);
    }
}
