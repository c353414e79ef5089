package city.otklik.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.PolicyPublished;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyPublisherTest {

    private final AvroWire wire = new AvroWire(new InMemoryRegistry());
    private final InMemoryLog log = new InMemoryLog();

    private List<PolicyPublished> onLog() {
        return log.facts().stream()
                .map(fact -> (PolicyPublished) Objects.requireNonNull(wire.decode(fact.value())))
                .toList();
    }

    private void startWith(int interimAnswersMax) {
        CityPolicies policies = new CityPolicies(new PolicyProperties(interimAnswersMax, List.of()));
        new PolicyPublisher(
                        this::onLog, policies, new FactEncoder(wire), log, () -> Instant.parse("2026-03-03T06:00:00Z"))
                .prepare();
    }

    @Test
    void aPolicyIsOnRecordOnceUntilItChanges() {
        startWith(1);
        startWith(1);
        startWith(3);
        startWith(1);

        assertThat(log.facts())
                .extracting(OutgoingFact::key)
                .containsOnly("policy/city")
                .hasSize(3);
        assertThat(log.facts()).extracting(OutgoingFact::actor).containsOnly("service:sla");
        assertThat(log.facts()).extracting(OutgoingFact::topic).containsOnly("city.registers");
        assertThat(onLog().get(1).getPolicies()).singleElement().asString().contains("answersMax=3");
    }
}
