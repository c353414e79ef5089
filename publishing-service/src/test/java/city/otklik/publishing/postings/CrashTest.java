package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.FactRelay;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.Told;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.testkit.DeskInMemory;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The process is killed between every two steps of intent, attempt and outcome: a question and an interim and a final
 * answer stand in the network once each and are told of once; where a person is asked, they look and decide.
 */
class CrashTest {

    private static final String CASE = "AAAA-BBBB-CCCC";
    private static final List<String> TEXTS = List.of("Где?", "Начали.", "Сделали.");

    /** A process that was killed; nobody catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TestFactory
    Stream<DynamicTest> killed_at_any_step_it_posts_once() {
        int steps = new City(Integer.MAX_VALUE).live();
        assertThat(steps).isGreaterThan(30);
        return IntStream.rangeClosed(1, steps)
                .mapToObj(at -> DynamicTest.dynamicTest("killed at step " + at + " of " + steps, () -> killedAt(at)));
    }

    private static void killedAt(int step) {
        City city = new City(step);
        city.live();
        assertThat(city.network.posted()).containsExactlyElementsOf(TEXTS);
        assertThat(city.told())
                .filteredOn(type -> !type.equals("PublicationNeedsPerson"))
                .containsExactly("ClarificationPosted", "AnswerPublished", "AnswerPublished", "CaseClosed");
        assertThat(city.kase().postings()).allMatch(p -> p.state() == PostingState.POSTED);
    }

    /** What outlives the process: store, log, network; and the processes that follow each other. */
    private static final class City {

        private final int killedAt;
        private int steps;
        private Instant now = Instant.parse("2026-03-03T06:00:00Z");
        private final NetworkInMemory network = new NetworkInMemory(() -> now);
        private final StepByStep records = new StepByStep(this::step);
        private final InMemoryLog log = new InMemoryLog();
        private final DeskInMemory<PublishingCase> senders = new DeskInMemory<>("others");
        private final AvroWire wire = new AvroWire(new InMemoryRegistry());

        private City(int killedAt) {
            this.killedAt = killedAt;
        }

        private void step() {
            if (++steps == killedAt) {
                throw new Killed();
            }
        }

        /** Every request is a step before it is accepted and one after. */
        private PostingResult request(Runnable accept) {
            step();
            accept.run();
            step();
            return new Ambiguous("the answer was lost");
        }

        private int live() {
            List<Fact> facts = Stream.of(
                            Told.received(CASE, now, Network.VK, network.message(PostingRoom.OURS, "77"), "77"),
                            Told.asked(CASE, now, 1, TEXTS.get(0)),
                            Told.approved(CASE, now, 1, AnswerKind.INTERIM, TEXTS.get(1)),
                            Told.approved(CASE, now, 2, AnswerKind.FINAL, TEXTS.get(2)))
                    .map(content -> senders.fact(CASE, content))
                    .toList();
            for (int request = 0; request < 2; request++) {
                network.next(this::request);
            }
            for (int handled = 0; handled < facts.size(); ) {
                try {
                    CaseDesk<PublishingCase> desk = desk();
                    Fact fact = facts.get(handled);
                    desk.handle(fact, known -> PostingIntents.on(known, fact.content(), now));
                    untilQuiet(desk);
                    person(desk);
                    untilQuiet(desk);
                    handled++;
                } catch (Killed e) {
                    // The next process reads the fact again, as its offset was not committed.
                    now = now.plusSeconds(5);
                }
            }
            return steps;
        }

        /** Looks into the thread and says of what needs a person whether it stands there. */
        private void person(CaseDesk<PublishingCase> desk) {
            PostingsByHand byHand = new PostingsByHand(desk, speakers(), () -> now);
            for (Posting posting : kase().postings()) {
                if (posting.state() == PostingState.NEEDS_PERSON) {
                    assertThat(network.posted()).doesNotContain(posting.text());
                    PostingRoom.done(byHand.sentAgain(CASE, posting.name(), null, PostingRoom.EXECUTOR));
                }
            }
        }

        private Speakers speakers() {
            return new Speakers(
                    new Connectors(List.of(network)),
                    AccountsInMemory.withCommunity(PostingRoom.OURS, "community", "service"));
        }

        private void untilQuiet(CaseDesk<PublishingCase> desk) {
            PostingClerk clerk = new PostingClerk(desk, speakers(), () -> now, Duration.ofSeconds(60), 1);
            FactRelay relay = relay();
            for (int round = 0; round < 12; round++) {
                clerk.attend(CASE);
                relay.send(CASE, records);
                now = now.plusSeconds(121);
            }
        }

        private CaseDesk<PublishingCase> desk() {
            return new CaseDesk<>("publishing", records, new FactEncoder(wire), relay());
        }

        private FactRelay relay() {
            return new FactRelay(fact -> {
                step();
                log.append(fact);
                step();
            });
        }

        private PublishingCase kase() {
            return Objects.requireNonNull(records.find(CASE).orElseThrow().state());
        }

        /** Types as a reader handles them: a fact sent twice has the same place in the count. */
        private List<String> told() {
            return new LinkedHashSet<>(
                            log.facts().stream().map(OutgoingFact::sequence).toList())
                    .stream()
                            .map(sequence -> log.facts().stream()
                                    .filter(fact -> fact.sequence() == sequence)
                                    .findFirst()
                                    .orElseThrow()
                                    .type())
                            .toList();
        }
    }
}
