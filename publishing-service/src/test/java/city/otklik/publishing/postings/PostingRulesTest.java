package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is posted, when, and above all what is not. */
class PostingRulesTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);

    private final PostingScenario scenario = PostingScenario.opened();

    @Test
    void what_is_only_submitted_is_not_posted() {
        scenario.read(FactsOfOthers.submitted(CASE, scenario.now(), 1, ANSWER));
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @Test
    void exactly_the_approved_version_is_posted_and_closes_the_case() {
        scenario.read(FactsOfOthers.submitted(CASE, scenario.now(), 1, "непринятый текст"));
        scenario.read(FactsOfOthers.submitted(CASE, scenario.now(), 2, text(2)));
        scenario.approved(2);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
        AnswerPublished published = scenario.lastEmitted(AnswerPublished.class);
        assertThat(published.getVersion()).isEqualTo(2);
        assertThat(published.getContentHash()).isEqualTo(FactsOfOthers.hash(AnswerKind.FINAL, text(2)));
        assertThat(published.getAccount()).isEqualTo("city-vk");
        assertThat(published.getByPerson()).isFalse();
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void a_fact_delivered_twice_is_posted_once() {
        SpecificRecord approval = FactsOfOthers.approved(CASE, scenario.now(), 1, AnswerKind.FINAL, ANSWER);
        scenario.read(approval);
        scenario.read(approval);
        scenario.untilQuiet();
        scenario.read(approval);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(
                        "rejected", (BiFunction<String, java.time.Instant, SpecificRecord>) FactsOfOthers::rejected),
                Arguments.of(
                        "withdrawn", (BiFunction<String, java.time.Instant, SpecificRecord>) FactsOfOthers::withdrawn),
                Arguments.of("transferred", (BiFunction<String, java.time.Instant, SpecificRecord>)
                        FactsOfOthers::transferred));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void nothing_is_posted_for_a_case_that_ended(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        scenario.approved(1);
        scenario.asked(1);
        scenario.read(end.apply(CASE, scenario.now()));
        scenario.approved(2);
        scenario.asked(2);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void what_the_network_put_off_is_not_posted_after_the_end(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        scenario.network().next(accept -> {
            scenario.read(end.apply(CASE, scenario.now()));
            return new TryLater(Duration.ofSeconds(1), Note.literally("too many calls"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void what_was_posted_while_the_case_ended_is_recorded(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        scenario.network().next(accept -> {
            accept.run();
            scenario.read(end.apply(CASE, scenario.now()));
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).startsWith("AnswerPublished");
        assertThat(scenario.state().isOver()).isTrue();
    }

    @Test
    void an_overturned_rejection_lets_the_approved_answer_go() {
        scenario.approved(1);
        scenario.asked(1);
        scenario.read(FactsOfOthers.rejected(CASE, scenario.now()));
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        scenario.read(FactsOfOthers.overturned(CASE, scenario.now()));
        scenario.work();
        assertThat(scenario.network().posted()).contains(ANSWER);
    }

    @Test
    void what_was_approved_while_the_case_was_rejected_is_posted_once_overturned() {
        scenario.read(FactsOfOthers.rejected(CASE, scenario.now()));
        scenario.approved(1);
        scenario.read(FactsOfOthers.overturned(CASE, scenario.now()));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void a_closed_case_is_never_reopened() {
        scenario.approved(1);
        scenario.work();
        scenario.read(FactsOfOthers.rejected(CASE, scenario.now()));
        scenario.read(FactsOfOthers.overturned(CASE, scenario.now()));
        scenario.approved(2);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_interim_answer_leaves_the_case_open_for_the_final_one() {
        scenario.approvedInterim(1);
        scenario.untilQuiet();
        scenario.approved(2);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(1), text(2));
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "AnswerPublished", "CaseClosed");
    }

    @Test
    void an_answer_published_while_a_clarification_is_open_closes_it() {
        for (boolean interim : new boolean[] {true, false}) {
            PostingScenario another = PostingScenario.opened();
            another.asked(1);
            another.work();
            assertThat(another.awaitsReply(1)).isTrue();
            if (interim) {
                another.approvedInterim(1);
            } else {
                another.approved(1);
            }
            another.work();
            assertThat(another.awaitsReply(1)).isFalse();
        }
    }

    @Test
    void an_interim_answer_drops_a_question_that_is_not_out_yet() {
        scenario.network().next(accept -> new TryLater(Duration.ofHours(1), Note.literally("later")));
        scenario.asked(1);
        scenario.work();
        scenario.approvedInterim(1);
        scenario.work();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.clarification(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void a_question_after_an_interim_answer_is_posted_and_awaited() {
        scenario.approvedInterim(1);
        scenario.work();
        scenario.asked(1);
        scenario.work();
        assertThat(scenario.network().posted()).containsExactly(ANSWER, QUESTION);
        assertThat(scenario.awaitsReply(1)).isTrue();
    }

    @Test
    void a_withdrawn_question_is_not_posted_even_if_it_was_put_off() {
        scenario.network().next(accept -> {
            scenario.read(FactsOfOthers.clarificationWithdrawn(CASE, scenario.now(), 1));
            return new TryLater(Duration.ofSeconds(1), Note.literally("too many calls"));
        });
        scenario.asked(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @Test
    void a_question_withdrawn_while_it_was_posted_is_recorded_but_awaited_by_nobody() {
        scenario.network().next(accept -> {
            accept.run();
            scenario.read(FactsOfOthers.clarificationWithdrawn(CASE, scenario.now(), 1));
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.asked(1);
        scenario.untilQuiet();
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
        assertThat(scenario.awaitsReply(1)).isFalse();
    }

    @Test
    void an_interim_answer_names_the_questions_that_it_closes() {
        scenario.asked(1);
        scenario.asked(2);
        scenario.read(FactsOfOthers.clarificationWithdrawn(CASE, scenario.now(), 2));
        scenario.asked(3);
        scenario.untilQuiet();
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.approvedInterim(1);
        scenario.work();
        scenario.passes(Duration.ofMinutes(5));
        done(scenario.record(FIRST, null, "https://vk.com/elsewhere", scenario.now()));
        assertThat(scenario.lastEmitted(AnswerPublished.class).getCloses()).containsExactly(1, 3);
        scenario.asked(4);
        done(scenario.confirmClaimedTime(FIRST));
        assertThat(scenario.lastEmitted(AnswerPublished.class).getCloses()).isEmpty();
    }

    @Test
    void a_final_answer_closes_them_all() {
        scenario.asked(1);
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.lastEmitted(AnswerPublished.class).getCloses()).isNull();
    }
}
