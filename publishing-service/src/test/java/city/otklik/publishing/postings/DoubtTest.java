package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.NeverLeft;
import city.otklik.publishing.networks.PostingResult.Refused;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the network does: never two answers, nothing lost unnoticed, every doubt given to a person. */
class DoubtTest {

    private final PostingScenario scenario = PostingScenario.opened();

    @Test
    void a_newer_version_waits_while_the_older_one_may_be_out() {
        scenario.network().next(accept -> {
            scenario.approved(2);
            scenario.work();
            return accept(accept, new Ambiguous(Note.literally("no answer")));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(1));
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
        assertThat(scenario.answer(2).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void a_superseded_version_that_was_put_off_is_never_sent() {
        scenario.network().next(accept -> {
            scenario.approved(2);
            return new TryLater(Duration.ofSeconds(1), Note.literally("too many calls"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
    }

    @Test
    void a_superseded_version_that_failed_cannot_be_sent_again() {
        scenario.network()
                .next(accept -> new Refused(
                        Note.literally("VK answered 222"), Note.literally("Take the links out of the text")));
        scenario.approved(1);
        scenario.work();
        scenario.approved(2);
        PostingName first = new PostingName(PostingKind.ANSWER, 1);
        assertThat(PostingScenario.refusal(scenario.sendAgain(first, null)))
                .returns("not-in-your-hands", Refusal::rule);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
    }

    @Test
    void a_superseded_version_in_doubt_is_cleared_up_by_a_person_before_the_newer_goes() {
        scenario.network().next(accept -> {
            scenario.approved(2);
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        assertThat(scenario.network().requests()).isEqualTo(1);
        done(scenario.sendAgain(new PostingName(PostingKind.ANSWER, 1), null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void the_same_question_asked_again_is_not_taken_for_the_first_one() {
        scenario.asked(1);
        scenario.work();
        scenario.network().next(accept -> new Ambiguous(Note.literally("no answer")));
        scenario.asked(2);
        scenario.untilQuiet();
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted", "PublicationNeedsPerson");
        assertThat(scenario.clarification(2).state()).isEqualTo(PostingState.NEEDS_PERSON);
    }

    @Test
    void what_never_left_is_tried_some_times_and_then_put_before_a_person() {
        for (int attempt = 0; attempt < 50; attempt++) {
            scenario.network().next(accept -> new NeverLeft(Note.literally("no connection")));
        }
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(6);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_network_that_always_asks_to_wait_is_put_before_a_person() {
        for (int attempt = 0; attempt < 50; attempt++) {
            scenario.network().next(accept -> new TryLater(Duration.ofSeconds(1), Note.literally("too many calls")));
        }
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_connector_that_breaks_leaves_no_posting_behind_in_silence() {
        scenario.network().next(accept -> {
            accept.run();
            throw new IllegalStateException("broken");
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_upload_that_breaks_is_made_again() {
        scenario.network().nextPreparation(() -> {
            throw new IllegalStateException("broken");
        });
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void a_thread_that_cannot_be_read_leaves_doubt_to_a_person() {
        scenario.network().setReadable(false);
        scenario.network().next(accept -> accept(accept, new Ambiguous(Note.literally("no answer"))));
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_captcha_is_for_a_person_who_lets_it_be_sent_again() {
        scenario.network().next(accept -> new ForPerson(Note.literally("VK answered 14 (captcha)")));
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        done(scenario.sendAgain(new PostingName(PostingKind.ANSWER, 1), null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes())
                .containsExactly("PublicationNeedsPerson", "PublicationResumed", "AnswerPublished", "CaseClosed");
    }

    @Test
    void a_long_upload_does_not_use_up_the_attempts_lease() {
        scenario.network().nextPreparation(() -> {
            scenario.passes(Duration.ofMinutes(10));
            scenario.anotherWorker().work(CASE);
        });
        scenario.approved(1);
        scenario.work();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
        scenario.untilQuiet();
        assertThat(List.copyOf(scenario.emittedTypes())).containsExactly("AnswerPublished", "CaseClosed");
    }

    private static Ambiguous accept(Runnable accept, Ambiguous said) {
        accept.run();
        return said;
    }
}
