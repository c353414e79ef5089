package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.testkit.OrderOfFactsContract;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Facts of others may be in the log before facts that publishing decided without knowing them. Random lives, in which every
 * service decides on what it has read so far: the order of the log and the order of the decisions give the same case.
 */
class OrderOfFactsTest extends OrderOfFactsContract<PublishingCase> {

    static final String CASE = "AAAA-BBBB-CCCC";
    private static final int LIVES = 2_000;
    private static final int STEPS = 60;

    OrderOfFactsTest() {
        super("publishing", PostingScenario.TYPE, LIVES);
    }

    @BeforeAll
    static void trustOurRecords() {
        assertThat(new AvroWire(new InMemoryRegistry())).isNotNull();
    }

    @Override
    protected Life<PublishingCase> life(long seed) {
        return life(seed, new TreeSet<>());
    }

    private static Life<PublishingCase> life(long seed, Set<String> swapped) {
        RandomLife life = new RandomLife(seed, swapped);
        for (int step = 0; step < STEPS; step++) {
            life.step();
        }
        return life.ended();
    }

    @Test
    void the_lives_are_full_of_decisions_on_what_was_read_so_far() {
        Set<String> swapped = new TreeSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            life(seed, swapped);
        }
        assertThat(swapped)
                .contains(
                        "AnswerPublished, ClarificationAsked",
                        "AnswerPublished, MessageWithdrawn",
                        "AnswerPublished, MessageRejected",
                        "AnswerPublished, CaseTransferred",
                        "AnswerPublished, ClarificationWithdrawn",
                        "CaseClosed, MessageWithdrawn",
                        "ClarificationAnswered, ClarificationWithdrawn",
                        "ClarificationPosted, ClarificationWithdrawn",
                        "ClarificationPosted, MessageRejected",
                        "PublicationFailed, DraftSubmitted",
                        "PublicationFailed, MessageWithdrawn",
                        "PublicationImpossible, DraftApproved",
                        "PublicationImpossible, MessageWithdrawn",
                        "PublicationNeedsPerson, CaseTransferred",
                        "ReplyDismissed, ClarificationWithdrawn");
    }

    @Test
    void a_failed_version_is_recorded_by_hand_while_a_newer_one_is_approved() {
        Instant now = Instant.parse("2026-03-03T06:00:00Z");
        PublishingCase failed = Stream.of(
                        FactsOfOthers.received(CASE, now, Network.VK, "https://vk.com/494/1", "77"),
                        FactsOfOthers.submitted(CASE, now, 1, "Текст"),
                        FactsOfOthers.approved(CASE, now, 1, AnswerKind.FINAL, "Текст"),
                        new PublicationFailed(CASE, now, PostingKind.ANSWER, 1, "no", true, List.of()))
                .reduce(PublishingCase.unknown(CASE), PublishingCase::evolve, (a, b) -> b);
        RecordPosting command = new RecordPosting(
                TestCallers.supervisor(),
                new PostingName(PostingKind.ANSWER, 1),
                "https://vk.com/2",
                null,
                Optional.empty(),
                RandomLife.ACCOUNTS);
        List<SpecificRecord> own =
                RandomLife.facts(PostingScenario.MANUAL.record(failed, command, now.plusSeconds(60)));
        List<SpecificRecord> others = List.of(
                FactsOfOthers.submitted(CASE, now, 2, "Иначе"),
                FactsOfOthers.approved(CASE, now, 2, AnswerKind.FINAL, "Иначе"));
        PublishingCase decided = evolved(evolved(failed, own), others);
        assertThat(decided.recorded())
                .isEqualTo(evolved(evolved(failed, others), own).recorded());
        assertThat(decided.postings()).extracting(Posting::state).contains(PostingState.POSTED);
        assertThat(decided.isOver()).isTrue();
    }

    private static PublishingCase evolved(PublishingCase before, List<SpecificRecord> facts) {
        return facts.stream().reduce(before, PublishingCase::evolve, (a, b) -> b);
    }
}
