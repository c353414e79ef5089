package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingRoom.ANSWER;
import static city.otklik.publishing.postings.PostingRoom.CASE;
import static city.otklik.publishing.postings.PostingRoom.EXECUTOR;
import static city.otklik.publishing.postings.PostingRoom.done;
import static city.otklik.publishing.postings.PostingRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.PostingKind;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.NeverLeft;
import city.otklik.publishing.networks.PostingResult.Refused;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the network does: no answer beside another, nothing lost in silence, every doubt before a person. */
class DoubtTest {

    private final PostingRoom room = PostingRoom.opened();

    @Test
    void a_newer_version_waits_while_the_older_one_may_be_out() {
        room.network().next(accept -> {
            room.approved(2);
            room.attend();
            return accept(accept, new Ambiguous("no answer"));
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(1));
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
        assertThat(room.answer(2).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void a_superseded_version_that_was_put_off_is_never_sent() {
        room.network().next(accept -> {
            room.approved(2);
            return new TryLater(Duration.ofSeconds(1), "too many calls");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(2));
    }

    @Test
    void a_superseded_version_that_failed_cannot_be_sent_again() {
        room.network().next(accept -> new Refused("VK answered 222", "Take the links out of the text"));
        room.approved(1);
        room.attend();
        room.approved(2);
        PostingName first = new PostingName(PostingKind.ANSWER, 1);
        assertThat(PostingRoom.refusal(room.byHand().sentAgain(CASE, first, null, EXECUTOR)))
                .isInstanceOf(PostingRefusal.NotInYourHands.class);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(2));
    }

    @Test
    void a_superseded_version_in_doubt_is_cleared_up_by_a_person_before_the_newer_goes() {
        room.network().next(accept -> {
            room.approved(2);
            return new Ambiguous("no answer");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
        assertThat(room.network().requests()).isEqualTo(1);
        done(room.byHand().sentAgain(CASE, new PostingName(PostingKind.ANSWER, 1), null, EXECUTOR));
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(text(2));
        assertThat(room.answer(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void the_same_question_asked_again_is_not_taken_for_the_first_one() {
        room.asked(1);
        room.attend();
        room.network().next(accept -> new Ambiguous("no answer"));
        room.asked(2);
        room.untilQuiet();
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "PublicationNeedsPerson");
        assertThat(room.clarification(2).state()).isEqualTo(PostingState.NEEDS_PERSON);
    }

    @Test
    void what_never_left_is_tried_some_times_and_then_put_before_a_person() {
        for (int attempt = 0; attempt < 50; attempt++) {
            room.network().next(accept -> new NeverLeft("no connection"));
        }
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(6);
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_network_that_always_asks_to_wait_is_put_before_a_person() {
        for (int attempt = 0; attempt < 50; attempt++) {
            room.network().next(accept -> new TryLater(Duration.ofSeconds(1), "too many calls"));
        }
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).isEmpty();
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_connector_that_breaks_leaves_no_posting_behind_in_silence() {
        room.network().next(accept -> {
            accept.run();
            throw new IllegalStateException("broken");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_upload_that_breaks_is_made_again() {
        room.network().nextPreparation(() -> {
            throw new IllegalStateException("broken");
        });
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void a_thread_that_cannot_be_read_leaves_doubt_to_a_person() {
        room.network().setReadable(false);
        room.network().next(accept -> accept(accept, new Ambiguous("no answer")));
        room.approved(1);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void a_captcha_is_for_a_person_who_lets_it_be_sent_again() {
        room.network().next(accept -> new ForPerson("VK answered 14 (captcha)"));
        room.approved(1);
        room.untilQuiet();
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
        done(room.byHand().sentAgain(CASE, new PostingName(PostingKind.ANSWER, 1), null, EXECUTOR));
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson", "AnswerPublished", "CaseClosed");
    }

    @Test
    void a_long_upload_does_not_use_up_the_attempts_lease() {
        room.network().nextPreparation(() -> {
            room.passes(Duration.ofMinutes(10));
            room.anotherClerk().attend(CASE);
        });
        room.approved(1);
        room.attend();
        assertThat(room.network().posted()).containsExactly(ANSWER);
        assertThat(room.saidTypes()).containsExactly("AnswerPublished", "CaseClosed");
        room.untilQuiet();
        assertThat(List.copyOf(room.saidTypes())).containsExactly("AnswerPublished", "CaseClosed");
    }

    private static Ambiguous accept(Runnable accept, Ambiguous said) {
        accept.run();
        return said;
    }
}
