package city.otklik.approval;

import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.City.Entry;
import city.otklik.approval.cases.ApprovalCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever order the log has the facts of several services in: approval's case is what the log gives. */
class OrderOfFactsTest {

    private static final int LIVES = 300;

    static LongStream seeds() {
        return LongStream.range(0, LIVES);
    }

    private static City city(long seed) {
        City city = new City(seed);
        city.live(500);
        return city;
    }

    private static ApprovalCase folded(Stream<Entry> log) {
        return SampleCases.after(ApprovalCase.unknown(ID), log.map(Entry::fact).toArray(SpecificRecord[]::new));
    }

    private static boolean isOfDeadlines(Entry entry) {
        return entry.owner().equals("sla");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rebuild_gives_the_case_that_the_service_had(long seed) {
        City city = city(seed);
        assertThat(folded(city.log().stream())).isEqualTo(city.approvalCase());
        // A rebuild reads one topic after the other.
        Stream<Entry> facts = city.log().stream().filter(entry -> !isOfDeadlines(entry));
        Stream<Entry> deadlines = city.log().stream().filter(OrderOfFactsTest::isOfDeadlines);
        assertThat(folded(Stream.concat(facts, deadlines))).isEqualTo(city.approvalCase());
        ApprovalCase live = city.approvalCase();
        assertThat(city.rebuild().differences()).isZero();
        assertThat(city.approvalCase()).isEqualTo(live);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighbours_that_did_not_know_each_other_may_be_swapped(long seed) {
        List<Entry> log = city(seed).log();
        ApprovalCase expected = folded(log.stream());
        for (int i = 0; i + 1 < log.size(); i++) {
            Entry one = log.get(i);
            Entry other = log.get(i + 1);
            boolean independent = !one.owner().equals(other.owner()) && other.known() <= i;
            if (independent) {
                List<Entry> swapped = new ArrayList<>(log);
                Collections.swap(swapped, i, i + 1);
                assertThat(folded(swapped.stream())).as("%s and %s", one, other).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_lives_are_full_ones() {
        Set<String> happened = new HashSet<>();
        seeds().forEach(seed -> city(seed)
                .log()
                .forEach(entry -> happened.add(entry.fact().getSchema().getName())));
        assertThat(happened)
                .contains("DraftSubmitted", "DraftApproved", "DraftReturned")
                .contains("ClarificationAsked", "ClarificationWithdrawn", "ClarificationPosted")
                .contains("ClarificationAnswered", "ReplyDismissed", "ClarificationUnanswered")
                .contains("AnswerPublished", "PublicationFailed", "PublicationResumed", "PublicationImpossible")
                .contains("MessageRejected", "RejectionOverturned", "MessageWithdrawn", "CaseTransferred")
                .contains("DeadlineSet", "DeadlineMoved", "CaseClosed");
    }
}
