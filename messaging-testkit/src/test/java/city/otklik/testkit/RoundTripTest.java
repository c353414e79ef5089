package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.cases.CaseDesk;
import city.otklik.messaging.cases.CaseRecord;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoutingTest
class RoundTripTest {

    @Autowired
    CaseDesk<Tally> desk;

    @Autowired
    FactEncoder encoder;

    @Autowired
    LogWriter log;

    @Test
    void aFactReadIsAnsweredInTheLogOnce() {
        var accepted = encoder.encode("intake", "RT-1", 1, accepted("RT-1"), Actor.service("intake"), null);

        log.append(accepted);
        log.append(accepted);
        log.append(encoder.encode("intake", "RT-1", 2, accepted("RT-1"), Actor.service("intake"), null));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk.find("RT-1"))
                .map(CaseRecord::state)
                .contains(new Tally(java.util.List.of("MessageAccepted 1", "MessageAccepted 2"))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.find("RT-1").orElseThrow().outbox()).isEmpty());
    }

    static MessageAccepted accepted(String caseId) {
        return MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setSentAt(Instant.parse("2026-11-23T05:59:00Z"))
                .setNetwork(Network.VK)
                .build();
    }
}
