package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingRoom.ANSWER;
import static city.otklik.publishing.postings.PostingRoom.CASE;
import static city.otklik.publishing.postings.PostingRoom.QUESTION;
import static city.otklik.publishing.postings.PostingRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.publishing.Told;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
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
class PostingLawsTest {

    private final PostingRoom room = PostingRoom.opened();

    @Test
    void what_is_only_submitted_is_not_posted() {
        room.hears(Told.submitted(CASE, room.now(), 1, ANSWER));
        room.untilQuiet();
        assertThat(room.network().requests()).isZero();
        assertThat(room.saidTypes()).isEmpty();
    }

    @Test
    void exactly_the_approved_version_is_posted_and_closes_the_case() {
        room.hears(Told.submitted(CASE, room.now(), 1, "непринятый текст"));
        room.hears(Told.submitted(CASE, room.now(), 2, text(2)));
        room.approved(2);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(2));
        AnswerPublished published = room.lastSaid(AnswerPublished.class);
        assertThat(published.getVersion()).isEqualTo(2);
        assertThat(published.getContentHash()).isEqualTo("hash-2");
        assertThat(published.getAccount()).isEqualTo("city-vk");
        assertThat(published.getByPerson()).isFalse();
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void a_fact_delivered_twice_is_posted_once() {
        SpecificRecord approval = Told.approved(CASE, room.now(), 1, AnswerKind.FINAL, ANSWER);
        room.hears(approval);
        room.hears(approval);
        room.untilQuiet();
        room.hears(approval);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("rejected", (BiFunction<String, java.time.Instant, SpecificRecord>) Told::rejected),
                Arguments.of("withdrawn", (BiFunction<String, java.time.Instant, SpecificRecord>) Told::withdrawn),
                Arguments.of("transferred", (BiFunction<String, java.time.Instant, SpecificRecord>) Told::transferred));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void nothing_is_posted_for_a_case_that_ended(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        room.approved(1);
        room.asked(1);
        room.hears(end.apply(CASE, room.now()));
        room.approved(2);
        room.asked(2);
        room.untilQuiet();
        assertThat(room.network().requests()).isZero();
        assertThat(room.saidTypes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void what_the_network_put_off_is_not_posted_after_the_end(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        room.network().next(accept -> {
            room.hears(end.apply(CASE, room.now()));
            return new TryLater(Duration.ofSeconds(1), "too many calls");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
        assertThat(room.network().posted()).isEmpty();
        assertThat(room.saidTypes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void what_was_posted_while_the_case_ended_is_told(
            String how, BiFunction<String, java.time.Instant, SpecificRecord> end) {
        room.network().next(accept -> {
            accept.run();
            room.hears(end.apply(CASE, room.now()));
            return new Ambiguous("no answer");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.saidTypes()).startsWith("AnswerPublished");
        assertThat(room.kase().course()).isEqualTo(Course.OVER);
    }

    @Test
    void an_overturned_rejection_lets_the_approved_answer_go() {
        room.approved(1);
        room.asked(1);
        room.hears(Told.rejected(CASE, room.now()));
        room.untilQuiet();
        assertThat(room.network().requests()).isZero();
        room.hears(Told.overturned(CASE, room.now()));
        room.attend();
        assertThat(room.network().posted()).contains(ANSWER);
    }

    @Test
    void what_was_approved_while_the_case_was_rejected_is_posted_once_overturned() {
        room.hears(Told.rejected(CASE, room.now()));
        room.approved(1);
        room.hears(Told.overturned(CASE, room.now()));
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void a_closed_case_is_never_reopened() {
        room.approved(1);
        room.attend();
        room.hears(Told.rejected(CASE, room.now()));
        room.hears(Told.overturned(CASE, room.now()));
        room.approved(2);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_interim_answer_leaves_the_case_open_for_the_final_one() {
        room.approvedInterim(1);
        room.untilQuiet();
        room.approved(2);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(1), text(2));
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "AnswerPublished", "CaseClosed");
    }

    @Test
    void an_answer_published_while_a_clarification_is_open_closes_it() {
        for (boolean interim : new boolean[] {true, false}) {
            PostingRoom another = PostingRoom.opened();
            another.asked(1);
            another.attend();
            assertThat(another.kase().enquiry(1).orElseThrow().isAwaited()).isTrue();
            if (interim) {
                another.approvedInterim(1);
            } else {
                another.approved(1);
            }
            another.attend();
            assertThat(another.kase().enquiry(1).orElseThrow().isAwaited()).isFalse();
        }
    }

    @Test
    void an_interim_answer_drops_a_question_that_is_not_out_yet() {
        room.network().next(accept -> new TryLater(Duration.ofHours(1), "later"));
        room.asked(1);
        room.attend();
        room.approvedInterim(1);
        room.attend();
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.clarification(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void a_question_after_an_interim_answer_is_posted_and_awaited() {
        room.approvedInterim(1);
        room.attend();
        room.asked(1);
        room.attend();
        assertThat(room.network().posted()).containsExactly(ANSWER, QUESTION);
        assertThat(room.kase().enquiry(1).orElseThrow().isAwaited()).isTrue();
    }

    @Test
    void a_withdrawn_question_is_not_posted_even_if_it_was_put_off() {
        room.network().next(accept -> {
            room.hears(Told.unasked(CASE, room.now(), 1));
            return new TryLater(Duration.ofSeconds(1), "too many calls");
        });
        room.asked(1);
        room.untilQuiet();
        assertThat(room.network().posted()).isEmpty();
        assertThat(room.saidTypes()).isEmpty();
    }

    @Test
    void a_question_withdrawn_while_it_was_posted_is_told_but_awaited_by_nobody() {
        room.network().next(accept -> {
            accept.run();
            room.hears(Told.unasked(CASE, room.now(), 1));
            return new Ambiguous("no answer");
        });
        room.asked(1);
        room.untilQuiet();
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
        assertThat(room.kase().enquiry(1).orElseThrow().isAwaited()).isFalse();
    }
}
