package city.otklik.publishing.replies;

import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.EXECUTOR;
import static city.otklik.publishing.postings.PostingScenario.done;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Role;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.postings.PostingScenario;
import city.otklik.publishing.replies.ReplyDecider.DismissReply;
import city.otklik.publishing.replies.ReplyDecider.RecordReply;
import city.otklik.testkit.TestCallers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides about a reply (§6), and which addresses are of the case's network. */
class OwnRepliesTest {

    private final PostingScenario scenario = PostingScenario.opened();

    @BeforeEach
    void aQuestionStands() {
        scenario.asked(1);
        scenario.work();
        scenario.passes(Duration.ofMinutes(10));
    }

    @Test
    void only_its_executor_or_the_supervisor_decides_about_a_reply() {
        RecordReply annas = new RecordReply(EXECUTOR, 1, "Ленина, 5", "", null);
        done(scenario.commands()
                .handle(
                        CASE,
                        null,
                        EXECUTOR.as(Role.EXECUTOR),
                        (known, now) -> new ReplyDecider().record(known, annas, now)));
        PublishingCase state = scenario.reader().find(CASE).orElseThrow();
        Instant now = scenario.now();
        Caller boris = TestCallers.executor("boris");
        assertThat(rule(new ReplyDecider().dismiss(state, new DismissReply(boris, 1, "by-hand-1", "Не то"), now)))
                .isEqualTo("another-executors-case");
        assertThat(rule(new ReplyDecider().record(state, new RecordReply(boris, 1, "Мира, 1", "", null), now)))
                .isEqualTo("another-executors-case");
        DismissReply supervisor = new DismissReply(TestCallers.supervisor(), 1, "by-hand-1", "Не то");
        assertThat(new ReplyDecider().dismiss(state, supervisor, now)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_replies_to_a_clarification_have_an_end() {
        for (int reply = 1; reply <= ReplyDecider.MOST_REPLIES; reply++) {
            RecordReply recorded = new RecordReply(EXECUTOR, 1, "Ленина, " + reply, "", null);
            done(scenario.commands()
                    .handle(
                            CASE,
                            null,
                            EXECUTOR.as(Role.EXECUTOR),
                            (known, now) -> new ReplyDecider().record(known, recorded, now)));
            DismissReply dismissal = new DismissReply(EXECUTOR, 1, "by-hand-" + reply, "Не то");
            done(scenario.commands()
                    .handle(
                            CASE,
                            null,
                            EXECUTOR.as(Role.EXECUTOR),
                            (known, now) -> new ReplyDecider().dismiss(known, dismissal, now)));
        }
        PublishingCase state = scenario.reader().find(CASE).orElseThrow();
        RecordReply another = new RecordReply(EXECUTOR, 1, "Мира, 1", "", null);
        assertThat(rule(new ReplyDecider().record(state, another, scenario.now())))
                .isEqualTo("too-many-replies");
        assertThat(state.awaitsReply(state.clarification(1).orElseThrow()))
                .as("the last one was dismissed, too, so the term stays suspended")
                .isTrue();
    }

    @Test
    void a_reply_is_in_the_network_of_the_case() {
        assertThat(rule(recordedAt("https://example.com/1"))).isEqualTo("reply-of-another-network");
        assertThat(rule(recordedAt("javascript:alert(1)"))).isEqualTo("reply-of-another-network");
    }

    private Decision<PublishingCase> recordedAt(String url) {
        PublishingCase state = scenario.reader().find(CASE).orElseThrow();
        return new ReplyDecider().record(state, new RecordReply(EXECUTOR, 1, "Ленина, 5", url, null), scenario.now());
    }

    private static String rule(Decision<PublishingCase> decision) {
        return ((Decision.Refused<PublishingCase>) decision).refusal().rule();
    }
}
