package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.storing.CaseClocksCodec;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.RoutingDoubted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredCaseCodecTest {

    private static CaseRouted routedTo(String lead, String... others) {
        return CaseRouted.newBuilder(Facts.routed(lead))
                .setCoDepartments(List.of(others))
                .build();
    }

    private static StoredCase routed() {
        try (ClockStory story = new ClockStory()) {
            story.sent("2026-03-03T09:00").fact(routedTo("UGH", "MK", "ГОРЭЛЕКТРО"));
            return StoredCaseCodec.decode(story.store().get(ClockStory.CASE));
        }
    }

    @Test
    void whoHasTheCaseIsKept() {
        StoredCase stored = routed();

        assertThat(stored.departments()).containsExactlyInAnyOrder("UGH", "MK", "ГОРЭЛЕКТРО");
        assertThat(StoredCaseCodec.decode(StoredCaseCodec.encode(stored))).isEqualTo(stored);
    }

    @Test
    void nobodyHasACaseThatAPersonMustRoute() {
        try (ClockStory story = new ClockStory()) {
            story.sent("2026-03-03T09:00")
                    .fact(routedTo("UGH", "MK"))
                    .fact(new RoutingDoubted(
                            ClockStory.CASE, ClockStory.city("2026-03-03T09:02"), List.of(), "", List.of()));

            assertThat(StoredCaseCodec.decode(story.store().get(ClockStory.CASE))
                            .departments())
                    .isEmpty();
            assertThat(story.openClocks.byDue(open -> open.departments().isEmpty(), 9))
                    .hasSize(2);
        }
    }

    @Test
    void whatAnEarlierReleaseStoredIsReadAndTheLeadHasIt() {
        StoredCase stored = routed();
        byte[] clocks = CaseClocksCodec.encode(stored.clocks());
        byte[] network = "VK".getBytes(StandardCharsets.UTF_8);
        byte[] before = ByteBuffer.allocate(1 + Long.BYTES + 1 + network.length + clocks.length)
                .put((byte) 1)
                .putLong(7)
                .put((byte) network.length)
                .put(network)
                .put(clocks)
                .array();

        assertThat(StoredCaseCodec.decode(before)).isEqualTo(new StoredCase(stored.clocks(), 7, "VK", Set.of("UGH")));
    }
}
