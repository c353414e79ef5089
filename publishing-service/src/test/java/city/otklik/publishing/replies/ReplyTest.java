package city.otklik.publishing.replies;

import static city.otklik.publishing.postings.PostingScenario.AUTHOR;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.EXECUTOR;
import static city.otklik.publishing.postings.PostingScenario.OURS;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.access.Role;
import city.otklik.casestore.CommandResult;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.postings.PostingScenario;
import city.otklik.publishing.replies.ReplyController.ReplyView;
import city.otklik.publishing.replies.ReplyDecider.DismissReply;
import city.otklik.publishing.replies.ReplyDecider.RecordReply;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
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

    private PostingScenario scenario = PostingScenario.opened();

    @BeforeEach
    void aQuestionStands() {
        asked(scenario);
    }

    private static void asked(PostingScenario scenario) {
        scenario.asked(1);
        scenario.work();
        scenario.passes(Duration.ofMinutes(10));
    }

    private String question() {
        return scenario.externalId(1);
    }

    private ReplyWatcher watcher() {
        return new ReplyWatcher(scenario.reader(), scenario.commands(), scenario.cases(), scenario.accounts());
    }

    private void notice(Way way) {
        if (way != Way.POLLED) {
            watcher().pushed(scenario.network().latest());
        }
        if (way != Way.PUSHED) {
            poll();
        }
    }

    private void poll() {
        watcher().poll();
    }

    private CommandResult<PublishingCase> record(
            int number, String text, String url, @Nullable Instant at, @Nullable String ifMatch) {
        RecordReply command = new RecordReply(EXECUTOR, number, text, url, at);
        return scenario.commands()
                .handle(
                        CASE,
                        ifMatch,
                        EXECUTOR.as(Role.EXECUTOR),
                        (state, now) -> new ReplyDecider().record(state, command, now));
    }

    private CommandResult<PublishingCase> record(String text, String url, @Nullable Instant at) {
        return record(1, text, url, at, null);
    }

    private ReplyView recorded(String text, String url, @Nullable Instant at) {
        return ReplyView.ofLatest(done(record(text, url, at)), 1);
    }

    private CommandResult<PublishingCase> dismiss(
            String caseId, String replyId, String reason, @Nullable String ifMatch) {
        DismissReply command = new DismissReply(EXECUTOR, 1, replyId, reason);
        return scenario.commands()
                .handle(
                        caseId,
                        ifMatch,
                        EXECUTOR.as(Role.EXECUTOR),
                        (state, now) -> new ReplyDecider().dismiss(state, command, now));
    }

    private CommandResult<PublishingCase> dismiss(String replyId, String reason) {
        return dismiss(CASE, replyId, reason, null);
    }

    @ParameterizedTest
    @EnumSource
    void the_authors_reply_to_our_question_is_certain_and_counts_from_the_networks_time(Way way) {
        Instant written = scenario.now().truncatedTo(ChronoUnit.SECONDS);
        String id = scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        scenario.passes(Duration.ofMinutes(7));
        notice(way);
        notice(way);
        ClarificationAnswered answered = scenario.lastEmitted(ClarificationAnswered.class);
        assertThat(answered.getOccurredAt()).isEqualTo(written);
        assertThat(answered.getReplyId()).isEqualTo(id);
        assertThat(answered.getText()).isEqualTo("Ленина, 5");
        assertThat(answered.getCertainty()).isEqualTo(ReplyCertainty.EXACT);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @ParameterizedTest
    @EnumSource
    void the_author_writing_below_is_probable(Way way) {
        scenario.network().reply(scenario.link(), AUTHOR, "", "Дом пять");
        notice(way);
        assertThat(scenario.lastEmitted(ClarificationAnswered.class).getCertainty())
                .isEqualTo(ReplyCertainty.PROBABLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_by_somebody_else_is_none(Way way) {
        scenario.network().reply(scenario.link(), "88", question(), "А у нас тоже темно");
        notice(way);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
        assertThat(scenario.awaitsReply(1)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_city_itself_writes_is_none(Way way) {
        scenario.network().byHand(scenario.link(), OURS, "Ждём адрес");
        notice(way);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
    }

    @ParameterizedTest
    @EnumSource
    void where_the_author_is_unknown_only_a_reply_to_our_question_is_probable(Way way) {
        scenario = PostingScenario.openedFor(null);
        asked(scenario);
        scenario.network().reply(scenario.link(), "88", "", "Мимо проходил");
        notice(way);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        notice(way);
        assertThat(scenario.lastEmitted(ClarificationAnswered.class).getCertainty())
                .isEqualTo(ReplyCertainty.PROBABLE);
    }

    @Test
    void a_blank_author_is_an_unknown_one() {
        scenario = PostingScenario.openedFor(" ");
        asked(scenario);
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        poll();
        assertThat(scenario.lastEmitted(ClarificationAnswered.class).getCertainty())
                .isEqualTo(ReplyCertainty.PROBABLE);
    }

    @Test
    void what_is_under_another_message_is_none() {
        String elsewhere = scenario.network().message(OURS, AUTHOR);
        scenario.network().reply(elsewhere, AUTHOR, "", "Спасибо");
        notice(Way.BOTH);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
    }

    @Test
    void a_dismissed_reply_is_awaited_again_and_never_taken_twice() {
        String id = scenario.network().reply(scenario.link(), AUTHOR, "", "Ну и ну");
        poll();
        ReplyView view = ReplyView.of(done(dismiss(id, "Это не ответ")), 1, id);
        assertThat(view.awaited()).isTrue();
        ReplyDismissed fact = scenario.lastEmitted(ReplyDismissed.class);
        assertThat(fact.getReplyId()).isEqualTo(id);
        assertThat(fact.getClarification()).isEqualTo(1);
        poll();
        assertThat(scenario.emittedTypes())
                .containsExactly("ClarificationPosted", "ClarificationAnswered", "ReplyDismissed");
        String answer = scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        poll();
        assertThat(scenario.lastEmitted(ClarificationAnswered.class).getReplyId())
                .isEqualTo(answer);
        assertThat(refusal(dismiss(id, "Снова"))).returns("unknown-reply", Refusal::rule);
    }

    @Test
    void a_reply_to_a_closed_clarification_is_neither_taken_nor_dismissed() {
        String id = scenario.network().reply(scenario.link(), AUTHOR, "", "Ленина, 5");
        poll();
        scenario.approvedInterim(1);
        scenario.work();
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Спасибо");
        notice(Way.BOTH);
        assertThat(scenario.emittedTypes())
                .containsExactly("ClarificationPosted", "ClarificationAnswered", "AnswerPublished");
        assertThat(refusal(dismiss(id, "Не ответ"))).returns("closed-clarification", Refusal::rule);
        assertThat(refusal(record("Ленина", "", null))).returns("not-awaited", Refusal::rule);
    }

    @Test
    void a_withdrawn_clarification_awaits_nobody() {
        scenario.read(FactsOfOthers.clarificationWithdrawn(CASE, scenario.now(), 1));
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        notice(Way.BOTH);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
    }

    @Test
    void while_a_case_is_rejected_replies_wait_and_are_found_once_it_is_overturned() {
        scenario.read(FactsOfOthers.rejected(CASE, scenario.now()));
        Instant written = scenario.now().truncatedTo(ChronoUnit.SECONDS);
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        notice(Way.BOTH);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
        scenario.passes(Duration.ofDays(1));
        scenario.read(FactsOfOthers.overturned(CASE, scenario.now()));
        poll();
        assertThat(scenario.lastEmitted(ClarificationAnswered.class).getOccurredAt())
                .isEqualTo(written);
    }

    @Test
    void an_unreadable_thread_is_read_again_in_the_next_round() {
        scenario.network().reply(scenario.link(), AUTHOR, question(), "Ленина, 5");
        scenario.network().setReadable(false);
        poll();
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
        scenario.network().setReadable(true);
        poll();
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @Test
    void a_person_records_the_reply_they_saw() {
        Instant at = scenario.now().minusSeconds(30);
        ReplyView view = recorded("Ленина, 5", "", at);
        assertThat(view.awaited()).isFalse();
        ClarificationAnswered fact = scenario.lastEmitted(ClarificationAnswered.class);
        assertThat(fact.getOccurredAt()).isEqualTo(at);
        assertThat(fact.getReplyId()).isEqualTo(view.replyId());
        assertThat(refusal(record("Ленина, 5", "", null))).returns("not-awaited", Refusal::rule);
        done(dismiss(view.replyId(), "Не то"));
        String second = recorded("Мира, 7", "", null).replyId();
        assertThat(second).isNotEqualTo(view.replyId());
    }

    @Test
    void a_dismissed_reply_is_not_recorded_under_its_old_address() {
        String url = "https://vk.com/wall-494_1?reply=9";
        done(record("Ленина, 5", url, null));
        done(dismiss(url, "Не то"));
        assertThat(refusal(record("Ленина, 5", url, null))).returns("dismissed-reply", Refusal::rule);
    }

    @Test
    void a_reply_comes_after_the_question_and_not_from_the_future() {
        for (Instant at :
                new Instant[] {scenario.now().plusMillis(1), scenario.now().minus(Duration.ofMinutes(11))}) {
            assertThat(refusal(record("Ленина", "", at))).returns("reply-in-future", Refusal::rule);
        }
    }

    @Test
    void a_person_who_saw_an_older_revision_changes_nothing() {
        String seen = scenario.etag();
        String id =
                ReplyView.ofLatest(done(record(1, "Ленина", "", null, seen)), 1).replyId();
        assertThat(refusal(dismiss(CASE, id, "Не то", seen))).returns("changed", Refusal::rule);
        assertThat(refusal(record(1, "Мира", "", null, seen))).returns("changed", Refusal::rule);
    }

    @Test
    void the_text_of_a_reply_and_the_reason_of_a_dismissal_are_required() {
        assertThat(refusal(record(" ", "", null)))
                .returns("missing-text", Refusal::rule)
                .returns("text", Refusal::field);
        String id = recorded("Ленина, 5", "", null).replyId();
        assertThat(refusal(dismiss(id, " ")))
                .returns("missing-text", Refusal::rule)
                .returns("reason", Refusal::field);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted", "ClarificationAnswered");
    }

    @Test
    void what_is_unknown_is_not_found() {
        assertThat(refusal(record(7, "Ленина", "", null, null))).returns("unknown-clarification", Refusal::rule);
        assertThat(refusal(dismiss("ZZZZ", "1", "", null))).returns("unknown-clarification", Refusal::rule);
        assertThat(refusal(dismiss("1", ""))).returns("unknown-reply", Refusal::rule);
    }
}
