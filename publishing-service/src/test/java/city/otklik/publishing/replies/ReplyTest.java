package city.otklik.publishing.replies;

import static city.otklik.publishing.postings.PostingRoom.AUTHOR;
import static city.otklik.publishing.postings.PostingRoom.CASE;
import static city.otklik.publishing.postings.PostingRoom.EXECUTOR;
import static city.otklik.publishing.postings.PostingRoom.OURS;
import static city.otklik.publishing.postings.PostingRoom.done;
import static city.otklik.publishing.postings.PostingRoom.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.access.worded.Outcome;
import city.otklik.publishing.Told;
import city.otklik.publishing.postings.PostingRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The author's reply: noticed once, by pushing and by polling, and taken back where it was none (§10). */
class ReplyTest {

    /** How publishing comes to know of a comment. */
    enum Way {
        PUSHED,
        POLLED,
        BOTH
    }

    private PostingRoom room = PostingRoom.opened();

    @BeforeEach
    void aQuestionStands() {
        asked(room);
    }

    private static void asked(PostingRoom room) {
        room.asked(1);
        room.attend();
        room.passes(Duration.ofMinutes(10));
    }

    private String question() {
        return room.kase().enquiry(1).orElseThrow().externalId();
    }

    private ReplyDesk desk() {
        return new ReplyDesk(room.desk(), room.clock());
    }

    private void notice(Way way) {
        if (way != Way.POLLED) {
            new PushedComments(room.desk(), room.queue(), room.accounts(), desk())
                    .heard(room.network().latest());
        }
        if (way != Way.PUSHED) {
            poll();
        }
    }

    private void poll() {
        new ReplyWatch(room.desk(), room.queue(), room.connectors(), room.accounts(), desk()).round();
    }

    @ParameterizedTest
    @EnumSource
    void the_authors_reply_to_our_question_is_certain_and_counts_from_the_networks_time(Way way) {
        Instant written = room.now().truncatedTo(ChronoUnit.SECONDS);
        String id = room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        room.passes(Duration.ofMinutes(7));
        notice(way);
        notice(way);
        ClarificationAnswered told = room.lastSaid(ClarificationAnswered.class);
        assertThat(told.getOccurredAt()).isEqualTo(written);
        assertThat(told.getReplyId()).isEqualTo(id);
        assertThat(told.getText()).isEqualTo("Ленина, 5");
        assertThat(told.getCertainty()).isEqualTo(ReplyCertainty.EXACT);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @ParameterizedTest
    @EnumSource
    void the_author_writing_below_is_probable(Way way) {
        room.network().reply(room.link(), AUTHOR, "", "Дом пять");
        notice(way);
        assertThat(room.lastSaid(ClarificationAnswered.class).getCertainty()).isEqualTo(ReplyCertainty.PROBABLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_by_somebody_else_is_none(Way way) {
        room.network().reply(room.link(), "88", question(), "А у нас тоже темно");
        notice(way);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
        assertThat(room.kase().enquiry(1).orElseThrow().isAwaited()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_city_itself_writes_is_none(Way way) {
        room.network().byHand(room.link(), OURS, "Ждём адрес");
        notice(way);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
    }

    @ParameterizedTest
    @EnumSource
    void where_the_author_is_unknown_only_a_reply_to_our_question_is_probable(Way way) {
        room = PostingRoom.openedFor(null);
        asked(room);
        room.network().reply(room.link(), "88", "", "Мимо проходил");
        notice(way);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
        room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        notice(way);
        assertThat(room.lastSaid(ClarificationAnswered.class).getCertainty()).isEqualTo(ReplyCertainty.PROBABLE);
    }

    @Test
    void a_blank_author_is_an_unknown_one() {
        room = PostingRoom.openedFor(" ");
        asked(room);
        room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        poll();
        assertThat(room.lastSaid(ClarificationAnswered.class).getCertainty()).isEqualTo(ReplyCertainty.PROBABLE);
    }

    @Test
    void what_stands_under_another_message_is_none() {
        String elsewhere = room.network().message(OURS, AUTHOR);
        room.network().reply(elsewhere, AUTHOR, "", "Спасибо");
        notice(Way.BOTH);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
    }

    @Test
    void a_dismissed_reply_is_awaited_again_and_never_taken_twice() {
        String id = room.network().reply(room.link(), AUTHOR, "", "Ну и ну");
        poll();
        ReplyDesk.Told told = done(desk().dismissed(CASE, 1, null, id, EXECUTOR, "Это не ответ"));
        assertThat(told.awaited()).isTrue();
        ReplyDismissed fact = room.lastSaid(ReplyDismissed.class);
        assertThat(fact.getReplyId()).isEqualTo(id);
        assertThat(fact.getClarification()).isEqualTo(1);
        poll();
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered", "ReplyDismissed");
        String answer = room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        poll();
        assertThat(room.lastSaid(ClarificationAnswered.class).getReplyId()).isEqualTo(answer);
        assertThat(refusal(desk().dismissed(CASE, 1, null, id, EXECUTOR, "Снова")))
                .isInstanceOf(ReplyRefusal.UnknownReply.class);
    }

    @Test
    void a_reply_to_a_closed_clarification_is_neither_taken_nor_dismissed() {
        String id = room.network().reply(room.link(), AUTHOR, "", "Ленина, 5");
        poll();
        room.approvedInterim(1);
        room.attend();
        room.network().reply(room.link(), AUTHOR, question(), "Спасибо");
        notice(Way.BOTH);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered", "AnswerPublished");
        assertThat(refusal(desk().dismissed(CASE, 1, null, id, EXECUTOR, "Не ответ")))
                .isInstanceOf(ReplyRefusal.ClosedClarification.class);
        assertThat(refusal(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина", "", null)))
                .isInstanceOf(ReplyRefusal.NotAwaited.class);
    }

    @Test
    void a_withdrawn_clarification_awaits_nobody() {
        room.hears(Told.unasked(CASE, room.now(), 1));
        room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        notice(Way.BOTH);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
    }

    @Test
    void while_a_case_is_rejected_replies_wait_and_are_found_once_it_is_overturned() {
        room.hears(Told.rejected(CASE, room.now()));
        Instant written = room.now().truncatedTo(ChronoUnit.SECONDS);
        room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        notice(Way.BOTH);
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
        room.passes(Duration.ofDays(1));
        room.hears(Told.overturned(CASE, room.now()));
        poll();
        assertThat(room.lastSaid(ClarificationAnswered.class).getOccurredAt()).isEqualTo(written);
    }

    @Test
    void an_unreadable_thread_is_read_again_in_the_next_round() {
        room.network().reply(room.link(), AUTHOR, question(), "Ленина, 5");
        room.network().setReadable(false);
        poll();
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted");
        room.network().setReadable(true);
        poll();
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @Test
    void a_person_records_the_reply_they_saw() {
        Instant at = room.now().minusSeconds(30);
        ReplyDesk.Told told = done(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина, 5", "", at));
        assertThat(told.awaited()).isFalse();
        ClarificationAnswered fact = room.lastSaid(ClarificationAnswered.class);
        assertThat(fact.getOccurredAt()).isEqualTo(at);
        assertThat(fact.getReplyId()).isEqualTo(told.replyId());
        assertThat(refusal(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина, 5", "", null)))
                .isInstanceOf(ReplyRefusal.NotAwaited.class);
        done(desk().dismissed(CASE, 1, null, told.replyId(), EXECUTOR, "Не то"));
        String second = done(desk().recorded(CASE, 1, null, EXECUTOR, "Мира, 7", "", null))
                .replyId();
        assertThat(second).isNotEqualTo(told.replyId());
    }

    @Test
    void a_dismissed_reply_is_not_recorded_under_its_old_address() {
        String url = "https://vk.com/wall-494_1?reply=9";
        done(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина, 5", url, null));
        done(desk().dismissed(CASE, 1, null, url, EXECUTOR, "Не то"));
        assertThat(refusal(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина, 5", url, null)))
                .isInstanceOf(ReplyRefusal.DismissedReply.class);
    }

    @Test
    void a_reply_comes_after_the_question_and_not_from_the_future() {
        for (Instant at : new Instant[] {room.now().plusMillis(1), room.now().minus(Duration.ofMinutes(11))}) {
            assertThat(refusal(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина", "", at)))
                    .isInstanceOf(ReplyRefusal.ReplyInFuture.class);
        }
    }

    @Test
    void a_person_who_saw_an_older_revision_changes_nothing() {
        long seen = room.desk().find(CASE).orElseThrow().revision();
        String id = done(desk().recorded(CASE, 1, seen, EXECUTOR, "Ленина", "", null))
                .replyId();
        assertThat(desk().dismissed(CASE, 1, seen, id, EXECUTOR, "Не то")).isInstanceOf(Outcome.Overtaken.class);
        assertThat(desk().recorded(CASE, 1, seen, EXECUTOR, "Мира", "", null)).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void what_was_said_and_why_it_is_no_answer_is_asked_for() {
        assertThat(refusal(desk().recorded(CASE, 1, null, EXECUTOR, " ", "", null)))
                .isInstanceOfSatisfying(
                        ReplyRefusal.WordsMissing.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("text"));
        String id = done(desk().recorded(CASE, 1, null, EXECUTOR, "Ленина, 5", "", null))
                .replyId();
        assertThat(refusal(desk().dismissed(CASE, 1, null, id, EXECUTOR, " ")))
                .isInstanceOfSatisfying(
                        ReplyRefusal.WordsMissing.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        assertThat(room.saidTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @Test
    void what_is_unknown_is_said_to_be() {
        assertThat(refusal(desk().recorded(CASE, 7, null, EXECUTOR, "Ленина", "", null)))
                .isInstanceOf(ReplyRefusal.UnknownClarification.class);
        assertThat(refusal(desk().dismissed("ZZZZ", 1, null, "1", EXECUTOR, "")))
                .isInstanceOf(ReplyRefusal.UnknownClarification.class);
        assertThat(refusal(desk().dismissed(CASE, 1, null, "1", EXECUTOR, "")))
                .isInstanceOf(ReplyRefusal.UnknownReply.class);
    }
}
