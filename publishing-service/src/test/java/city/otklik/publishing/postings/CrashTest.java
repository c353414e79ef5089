package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.testkit.InMemoryLog;
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
 * answer are in the network once each and are recorded once; where a person is asked, they look and decide.
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
        assertThat(city.emitted())
                .filteredOn(type -> !type.equals("PublicationNeedsPerson") && !type.equals("PublicationResumed"))
                .containsExactly("ClarificationPosted", "AnswerPublished", "AnswerPublished", "CaseClosed");
        assertThat(city.state().postings()).allMatch(p -> p.state() == PostingState.POSTED);
    }

    /** What outlives the process: store, log, network; and the processes that follow each other. */
    private static final class City {

        private final int killedAt;
        private int steps;
        private Instant now = Instant.parse("2026-03-03T06:00:00Z");
        private final NetworkInMemory network = new NetworkInMemory(() -> now);
        private final StepByStep records = new StepByStep(this::step);
        private final InMemoryLog log = new InMemoryLog();
        private final InMemoryCaseStore<PublishingCase> senders =
                new InMemoryCaseStore<>("others", PostingScenario.TYPE, () -> now);

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
            return new Ambiguous(Note.literally("the answer was lost"));
        }

        private int live() {
            List<Fact> facts = Stream.of(
                            FactsOfOthers.received(
                                    CASE, now, Network.VK, network.message(PostingScenario.OURS, "77"), "77"),
                            FactsOfOthers.appointed(CASE, now),
                            FactsOfOthers.asked(CASE, now, 1, TEXTS.get(0)),
                            FactsOfOthers.approved(CASE, now, 1, AnswerKind.INTERIM, TEXTS.get(1)),
                            FactsOfOthers.approved(CASE, now, 2, AnswerKind.FINAL, TEXTS.get(2)))
                    .map(content -> senders.fact(CASE, content))
                    .toList();
            for (int request = 0; request < 2; request++) {
                network.next(this::request);
            }
            for (int handled = 0; handled < facts.size(); ) {
                try {
                    PublishingInstance instance = instance();
                    instance.read(facts.get(handled));
                    untilQuiet(instance);
                    person(instance);
                    untilQuiet(instance);
                    handled++;
                } catch (Killed e) {
                    // The next process reads the fact again, as its offset was not committed.
                    now = now.plusSeconds(5);
                }
            }
            return steps;
        }

        /** Looks into the thread and says of what needs a person whether it is there. */
        private void person(PublishingInstance instance) {
            for (Posting posting : state().postings()) {
                if (posting.state() == PostingState.NEEDS_PERSON) {
                    assertThat(network.posted())
                            .doesNotContain(posting.contentOrNone().text());
                    PostingScenario.done(instance.sendAgain(CASE, posting.name()));
                }
            }
        }

        private void untilQuiet(PublishingInstance instance) {
            FactRelay relay = relay();
            for (int round = 0; round < 12; round++) {
                instance.worker().work(CASE);
                relay.send(CASE, records);
                now = now.plusSeconds(121);
            }
        }

        private PublishingInstance instance() {
            return PublishingInstance.over(records, relay(), network, () -> now);
        }

        private FactRelay relay() {
            return new FactRelay(fact -> {
                step();
                log.append(fact);
                step();
            });
        }

        private PublishingCase state() {
            return Objects.requireNonNull(records.find(CASE).orElseThrow().state());
        }

        /** Types as a reader handles them: a fact sent twice has the same place in the count. */
        private List<String> emitted() {
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
