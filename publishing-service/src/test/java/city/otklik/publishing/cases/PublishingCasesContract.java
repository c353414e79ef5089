package city.otklik.publishing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Draft;
import city.otklik.lifecycle.Executor;
import city.otklik.lifecycle.Routing;
import city.otklik.lifecycle.Seal;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting.Content;
import city.otklik.publishing.cases.Posting.KnownReply;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.Posting.Signed;
import city.otklik.publishing.cases.Posting.Wanted;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of the lists answers about the cases that the service writes. */
abstract class PublishingCasesContract {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    /** Over no cases at first. */
    abstract PublishingCases lists();

    abstract void put(String caseId, PublishingCase state);

    /** The case as it is read back. */
    abstract PublishingCase read(String caseId);

    private static Posting posting(int number, PostingState state, Instant next) {
        PostingName name = new PostingName(PostingKind.ANSWER, number);
        return Posting.without(name, NOW).with(Attempt.none(NOW).in(state, next, Note.NONE));
    }

    private static PublishingCase of(CaseStatus status, Posting... postings) {
        CaseLife life = new CaseLife(status, Seal.UNSEALED, Executor.NOBODY, Routing.UNROUTED, Draft.NONE, 0, Map.of());
        return new PublishingCase(
                "AAAA", life, Network.VK, "https://vk.com/wall-1_1", "77", "anna", List.of(postings), true);
    }

    private static PublishingCase open(Posting... postings) {
        return of(CaseStatus.RECEIVED, postings);
    }

    @ParameterizedTest
    @EnumSource(PostingState.class)
    void what_is_due_is_what_the_worker_can_do_something_about(PostingState state) {
        PublishingCases lists = lists();
        put("due", open(posting(1, state, NOW)));
        put("later", open(posting(1, state, NOW.plusMillis(1))));
        assertThat(lists.dueBy(NOW)).isEqualTo(state.isOpen() ? List.of("due") : List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"REJECTED", "ANSWERED", "UNANSWERABLE", "TRANSFERRED", "WITHDRAWN", "CLOSED"})
    void in_a_case_that_is_not_open_only_what_may_be_out_is_due(CaseStatus status) {
        PublishingCases lists = lists();
        put("intended", of(status, posting(1, PostingState.INTENDED, NOW)));
        put("attempted", of(status, posting(1, PostingState.ATTEMPTED, NOW)));
        put("uncertain", of(status, posting(1, PostingState.UNCERTAIN, NOW)));
        assertThat(lists.dueBy(NOW)).containsExactlyInAnyOrder("attempted", "uncertain");
    }

    @Test
    void state_and_time_are_those_of_one_posting() {
        PublishingCases lists = lists();
        put(
                "mixed",
                open(
                        posting(1, PostingState.POSTED, NOW.minusSeconds(60)),
                        posting(2, PostingState.INTENDED, NOW.plusSeconds(60))));
        assertThat(lists.dueBy(NOW)).isEmpty();
        assertThat(lists.dueBy(NOW.plusSeconds(60))).containsExactly("mixed");
    }

    @Test
    void cases_are_listed_by_the_state_of_any_posting() {
        PublishingCases lists = lists();
        put("one", open(posting(1, PostingState.FAILED, NOW), posting(2, PostingState.NEEDS_PERSON, NOW)));
        put("other", open(posting(1, PostingState.POSTED, NOW)));
        assertThat(lists.withPostingIn(PostingState.NEEDS_PERSON)).containsExactly("one");
        assertThat(lists.withPostingIn(PostingState.FAILED)).containsExactly("one");
        assertThat(lists.withPostingIn(PostingState.DROPPED)).isEmpty();
    }

    @Test
    void cases_are_counted_by_network_once_whatever_the_number_of_postings() {
        PublishingCases lists = lists();
        put("one", open(posting(1, PostingState.FAILED, NOW), posting(2, PostingState.FAILED, NOW)));
        put("two", open(posting(1, PostingState.FAILED, NOW)));
        put("other", open(posting(1, PostingState.POSTED, NOW)));
        put("telegram", in(Network.TELEGRAM, posting(1, PostingState.FAILED, NOW)));
        assertThat(lists.countedWithPostingIn(PostingState.FAILED))
                .isEqualTo(Map.of(Network.VK, 2L, Network.TELEGRAM, 1L));
        assertThat(lists.countedWithPostingIn(PostingState.NEEDS_PERSON)).isEmpty();
    }

    private static PublishingCase in(Network network, Posting... postings) {
        return new PublishingCase("AAAA", open().life(), network, "", null, null, List.of(postings), true);
    }

    @Test
    void replies_are_awaited_in_open_cases_to_clarifications_that_are_not_closed() {
        PublishingCases lists = lists();
        PublishingCase open = unposted(1).evolve(posted(1));
        put("open", open);
        put("dismissed", open.evolve(answered(1, "6")).evolve(new ReplyDismissed("AAAA", NOW, 1, "6", "нет")));
        put("closed", open.evolve(FactsOfOthers.clarificationWithdrawn("AAAA", NOW, 1)));
        put("rejected", open.evolve(FactsOfOthers.rejected("AAAA", NOW)));
        put("unposted", unposted(1));
        put("second", open.evolve(answered(1, "6")).evolve(asked(2)).evolve(posted(2)));
        put("none", open());
        assertThat(lists.awaitingReplies()).containsExactlyInAnyOrder("open", "dismissed", "second");
    }

    private static PublishingCase unposted(int number) {
        return open().evolve(asked(number));
    }

    private static SpecificRecord asked(int number) {
        return FactsOfOthers.asked("AAAA", NOW, number, "Где?");
    }

    private static SpecificRecord posted(int number) {
        return ClarificationPosted.newBuilder()
                .setCaseId("AAAA")
                .setOccurredAt(NOW)
                .setClarification(number)
                .setNetwork(Network.VK)
                .setAccount("city-vk")
                .setExternalId("5")
                .setUrl("https://vk.com/wall-1_1?reply=5")
                .build();
    }

    private static SpecificRecord answered(int number, String replyId) {
        return new ClarificationAnswered("AAAA", NOW, number, replyId, "Там", ReplyCertainty.EXACT);
    }

    @Test
    void a_case_is_read_as_it_was_written() {
        lists();
        Content content = new Content(
                AnswerKind.INTERIM,
                "Здравствуйте! \uD83D\uDE42",
                List.of(new PostingFile("фото.jpg", "image/jpeg", "ab".repeat(32))),
                "hash",
                new Signed("clara", "0123456789abcdef", "cd".repeat(64)));
        Posting full = new Posting(
                new PostingName(PostingKind.ANSWER, 3),
                content,
                NOW.plusMillis(1),
                List.of(new Wanted(content, NOW)),
                PostingState.POSTED,
                new Published(
                        "17", "https://vk.com/wall-1_1?reply=17", "city-vk", NOW.plusMillis(4), NOW.plusMillis(5)),
                List.of(new KnownReply("6", true)),
                new Attempt(
                        PostingState.POSTED,
                        2,
                        NOW.plusMillis(2),
                        NOW.plusMillis(3),
                        1,
                        "city-vk",
                        Note.of("superseded", 2),
                        new Wanted(content, NOW.plusMillis(6))));
        PublishingCase state = of(CaseStatus.CLOSED, full).evolve(asked(1)).evolve(posted(1));
        PublishingCase bare = PublishingCase.unknown("AAAA");
        put("full", state);
        put("bare", bare);
        assertThat(Stream.of("full", "bare").map(this::read)).containsExactly(state, bare);
    }
}
