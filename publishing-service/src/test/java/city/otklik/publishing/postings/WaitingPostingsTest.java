package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.CaseRecord;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCasesInMemory;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingPostingsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    private final InMemoryCaseRecords<PublishingCase> cases = new InMemoryCaseRecords<>(CityClock.wall());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WaitingPostings waiting = new WaitingPostings(new PublishingCasesInMemory(cases), meters);

    @Test
    void what_waits_for_a_person_is_measured_by_network_until_it_no_longer_waits() {
        waiting.look();
        assertThat(count(Network.OTHER)).isZero();

        PublishingCase asked = PublishingCase.unknown("A").evolve(FactsOfOthers.asked("A", NOW, 1, "Где?"));
        PublishingCase stuck = asked.evolve(
                new PublicationNeedsPerson("A", NOW, PostingKind.CLARIFICATION, 1, "no account", "post", List.of()));
        cases.save(new CaseRecord<>("A", 0, 1, stuck, Map.of(), 0, List.of(), null));
        waiting.look();
        assertThat(count(Network.OTHER)).isEqualTo(1);
        assertThat(count(Network.VK)).isZero();

        cases.save(new CaseRecord<>("A", 1, 2, asked, Map.of(), 0, List.of(), null));
        waiting.look();
        assertThat(count(Network.OTHER)).isZero();
    }

    private double count(Network network) {
        return meters.get("otklik.postings.waiting")
                .tags("network", network.name(), "state", "NEEDS_PERSON")
                .gauge()
                .value();
    }
}
