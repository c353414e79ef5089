package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingRoom.ANSWER;
import static city.otklik.publishing.postings.PostingRoom.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseStore;
import city.otklik.casestore.FactRelay;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.Told;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.testkit.DeskInMemory;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two instances at once on one posting: one request leaves. */
class TwoInstancesTest {

    @Test
    void the_other_instance_keeps_its_hands_off_while_the_request_is_out() {
        PostingRoom room = PostingRoom.opened();
        PostingClerk other = room.anotherClerk();
        room.network().next(accept -> {
            other.attend(CASE);
            room.passes(Duration.ofSeconds(59));
            other.attend(CASE);
            accept.run();
            return new Ambiguous("no answer");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_attempt_whose_lease_ran_out_is_looked_for_and_never_sent_again() {
        PostingRoom room = PostingRoom.opened();
        PostingClerk other = room.anotherClerk();
        room.network().next(accept -> {
            for (int round = 0; round < 20; round++) {
                room.passes(Duration.ofSeconds(121));
                other.attend(CASE);
            }
            accept.run();
            return new Ambiguous("no answer");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
        assertThat(room.network().posted()).containsExactly(ANSWER);
        // The other instance looked before it stood there: a person has the last word.
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void an_instance_that_stood_still_longer_than_its_lease_sends_nothing() {
        Instant start = Instant.parse("2026-03-03T06:00:00Z");
        Instant[] now = {start};
        NetworkInMemory network = new NetworkInMemory(() -> now[0]);
        CaseDesk<PublishingCase> desk =
                StandingStill.after(PostingState.ATTEMPTED, () -> now[0] = start.plusSeconds(61));
        PostingClerk clerk = clerk(desk, network, () -> now[0]);
        approved(desk, network, start);
        clerk.attend(CASE);
        assertThat(network.requests()).isZero();
        now[0] = now[0].plusSeconds(10);
        clerk.attend(CASE);
        assertThat(network.posted()).containsExactly(ANSWER);
    }

    @Test
    void two_instances_on_the_real_store_post_every_answer_once() throws Exception {
        CityClock clock = CityClock.wall();
        NetworkInMemory network = new NetworkInMemory(clock);
        CaseStore store = MongoCases.open("two-instances");
        InMemoryLog log = new InMemoryLog();
        List<CaseDesk<PublishingCase>> desks = List.of(desk(store, log), desk(store, log));
        int cases = 40;
        for (int number = 0; number < cases; number++) {
            approved(desks.getFirst(), network, clock.instant(), "T-" + number);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<?>> ends = desks.stream()
                    .<Future<?>>map(desk -> instances.submit(() -> {
                        PostingClerk clerk = clerk(desk, network, clock);
                        for (int number = 0; number < cases; number++) {
                            together.await();
                            clerk.attend("T-" + number);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
        }
        assertThat(network.requests()).isEqualTo(cases);
        for (int number = 0; number < cases; number++) {
            assertThat(log.typesOf("T-" + number)).contains("AnswerPublished", "CaseClosed");
        }
    }

    private static CaseDesk<PublishingCase> desk(CaseStore store, InMemoryLog log) {
        return new CaseDesk<>(
                "publishing",
                store.records(PublishingCase.class),
                new FactEncoder(new AvroWire(new InMemoryRegistry())),
                new FactRelay(log));
    }

    private static void approved(CaseDesk<PublishingCase> desk, NetworkInMemory network, Instant now) {
        approved(desk, network, now, CASE);
    }

    private static void approved(CaseDesk<PublishingCase> desk, NetworkInMemory network, Instant now, String caseId) {
        DeskInMemory<PublishingCase> sender = new DeskInMemory<>("publishing");
        for (var fact : List.of(
                Told.received(caseId, now, Network.VK, network.message(PostingRoom.OURS, "77"), "77"),
                Told.approved(caseId, now, 1, AnswerKind.FINAL, ANSWER))) {
            desk.handle(sender.fact(caseId, fact), known -> PostingIntents.on(known, fact, now));
        }
    }

    private static PostingClerk clerk(CaseDesk<PublishingCase> desk, NetworkInMemory network, CityClock clock) {
        return new PostingClerk(
                desk,
                new Speakers(
                        new Connectors(List.of(network)),
                        AccountsInMemory.withCommunity(PostingRoom.OURS, "community", "service")),
                clock,
                Duration.ofSeconds(60),
                1);
    }
}
