package city.otklik.publishing.postings;

import city.otklik.facts.Network;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCases;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;

/** Measures what waits for a person, counted now and then rather than whenever somebody asks. */
final class WaitingPostings {

    private static final List<PostingState> STATES = List.of(PostingState.NEEDS_PERSON, PostingState.FAILED);

    private final PublishingCases cases;
    private final MultiGauge gauge;

    WaitingPostings(PublishingCases cases, MeterRegistry meters) {
        this.cases = cases;
        this.gauge = MultiGauge.builder("otklik.postings.waiting")
                .description("Cases with a posting that a person must look at, by network and state")
                .register(meters);
    }

    /** Every network is measured, at zero where nothing waits: an alert then ends by itself. */
    @Scheduled(fixedDelayString = "${otklik.publishing.waiting-round:15s}")
    void look() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (PostingState state : STATES) {
            Map<Network, Long> waiting = cases.countedWithPostingIn(state);
            for (Network network : Network.values()) {
                Tags tags = Tags.of("network", network.name(), "state", state.name());
                rows.add(MultiGauge.Row.of(tags, waiting.getOrDefault(network, 0L)));
            }
        }
        gauge.register(rows, true);
    }
}
