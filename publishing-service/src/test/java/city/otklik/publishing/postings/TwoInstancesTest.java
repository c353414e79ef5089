package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseRecords;
import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Note;
import city.otklik.publishing.cases.MongoCases;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.testkit.InMemoryLog;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two instances at once on one posting: one request leaves. */
class TwoInstancesTest {

    @Test
    void the_other_instance_does_nothing_while_the_request_is_out() {
        PostingScenario scenario = PostingScenario.opened();
        PostingWorker other = scenario.anotherWorker();
        scenario.network().next(accept -> {
            other.work(CASE);
            scenario.passes(Duration.ofSeconds(59));
            other.work(CASE);
            accept.run();
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_attempt_whose_lease_ran_out_is_looked_for_and_never_sent_again() {
        PostingScenario scenario = PostingScenario.opened();
        PostingWorker other = scenario.anotherWorker();
        scenario.network().next(accept -> {
            for (int round = 0; round < 20; round++) {
                scenario.passes(Duration.ofSeconds(121));
                other.work(CASE);
            }
            accept.run();
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        // The other instance looked before it was there: a person decides.
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void an_instance_that_paused_longer_than_its_lease_sends_nothing() {
        Instant start = Instant.parse("2026-03-03T06:00:00Z");
        Instant[] now = {start};
        NetworkInMemory network = new NetworkInMemory(() -> now[0]);
        PublishingInstance instance = PublishingInstance.over(
                pausedOnceAttempted(() -> now[0] = start.plusSeconds(61)),
                new FactRelay(new InMemoryLog()),
                network,
                () -> now[0]);
        instance.readApproval(CASE, network, start);
        instance.worker().work(CASE);
        assertThat(network.requests()).isZero();
        now[0] = now[0].plusSeconds(10);
        instance.worker().work(CASE);
        assertThat(network.posted()).containsExactly(ANSWER);
    }

    /** Cases in memory; {@code pause} passes once, right after an attempt is on record. */
    private static CaseRecords<PublishingCase> pausedOnceAttempted(Runnable pause) {
        boolean[] paused = {false};
        return new StepByStep(() -> {}) {
            @Override
            public boolean save(CaseRecord<PublishingCase> record) {
                boolean saved = super.save(record);
                PublishingCase state = record.state();
                if (!paused[0]
                        && state != null
                        && state.postings().stream().anyMatch(p -> p.state() == PostingState.ATTEMPTED)) {
                    paused[0] = true;
                    pause.run();
                }
                return saved;
            }
        };
    }

    @Test
    void two_instances_on_the_real_store_post_every_answer_once() throws Exception {
        CityClock clock = CityClock.wall();
        NetworkInMemory network = new NetworkInMemory(clock);
        CaseRecords<PublishingCase> cases = MongoCases.open("two-instances");
        InMemoryLog log = new InMemoryLog();
        List<PublishingInstance> both = Stream.generate(
                        () -> PublishingInstance.over(cases, new FactRelay(log), network, clock))
                .limit(2)
                .toList();
        int count = 40;
        for (int number = 0; number < count; number++) {
            both.getFirst().readApproval("T-" + number, network, clock.instant());
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> ends = both.stream()
                    .<Future<?>>map(instance -> processes.submit(() -> {
                        for (int number = 0; number < count; number++) {
                            together.await();
                            instance.worker().work("T-" + number);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
        }
        assertThat(network.requests()).isEqualTo(count);
        for (int number = 0; number < count; number++) {
            assertThat(log.typesOf("T-" + number)).contains("AnswerPublished", "CaseClosed");
        }
    }
}
