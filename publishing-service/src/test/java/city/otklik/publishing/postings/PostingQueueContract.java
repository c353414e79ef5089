package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every queue says about the cases that its desk writes. */
abstract class PostingQueueContract {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    /** Over no cases at first. */
    abstract PostingQueue queue();

    abstract void put(String caseId, PublishingCase kase);

    /** The case as it is read back. */
    abstract PublishingCase read(String caseId);

    private static Posting posting(int number, PostingState state, Instant notBefore) {
        PostingName name = new PostingName(PostingKind.ANSWER, number);
        return Posting.intended(name, null, "Текст", List.of(), "", NOW, NOW).in(state, notBefore, "");
    }

    private static PublishingCase of(Course course, Posting... postings) {
        return new PublishingCase(Network.VK, "https://vk.com/wall-1_1", "77", course, List.of(postings), List.of());
    }

    @ParameterizedTest
    @EnumSource(PostingState.class)
    void what_is_due_is_what_the_clerk_can_do_something_about(PostingState state) {
        PostingQueue queue = queue();
        put("due", of(Course.OPEN, posting(1, state, NOW)));
        put("later", of(Course.OPEN, posting(1, state, NOW.plusMillis(1))));
        assertThat(queue.dueBy(NOW)).isEqualTo(state.isOpen() ? List.of("due") : List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "OVER"})
    void in_a_case_that_is_not_open_only_what_may_be_out_is_due(Course course) {
        PostingQueue queue = queue();
        put("intended", of(course, posting(1, PostingState.INTENDED, NOW)));
        put("attempted", of(course, posting(1, PostingState.ATTEMPTED, NOW)));
        put("uncertain", of(course, posting(1, PostingState.UNCERTAIN, NOW)));
        assertThat(queue.dueBy(NOW)).containsExactlyInAnyOrder("attempted", "uncertain");
    }

    @Test
    void state_and_time_are_those_of_one_posting() {
        PostingQueue queue = queue();
        put(
                "mixed",
                of(
                        Course.OPEN,
                        posting(1, PostingState.POSTED, NOW.minusSeconds(60)),
                        posting(2, PostingState.INTENDED, NOW.plusSeconds(60))));
        assertThat(queue.dueBy(NOW)).isEmpty();
        assertThat(queue.dueBy(NOW.plusSeconds(60))).containsExactly("mixed");
    }

    @Test
    void cases_are_listed_by_the_state_of_any_posting() {
        PostingQueue queue = queue();
        put("one", of(Course.OPEN, posting(1, PostingState.FAILED, NOW), posting(2, PostingState.NEEDS_PERSON, NOW)));
        put("other", of(Course.OPEN, posting(1, PostingState.POSTED, NOW)));
        assertThat(queue.withPostingIn(PostingState.NEEDS_PERSON)).containsExactly("one");
        assertThat(queue.withPostingIn(PostingState.FAILED)).containsExactly("one");
        assertThat(queue.withPostingIn(PostingState.DROPPED)).isEmpty();
    }

    @Test
    void replies_are_awaited_in_open_cases_to_enquiries_that_are_not_closed() {
        PostingQueue queue = queue();
        Enquiry open = Enquiry.posted(1, "5", "city-vk", NOW);
        put("open", of(Course.OPEN).with(open));
        put("dismissed", of(Course.OPEN).with(open.answeredBy("6").dismissed("6")));
        put("closed", of(Course.OPEN).with(open.ended()));
        put("rejected", of(Course.REJECTED).with(open));
        put("none", of(Course.OPEN));
        assertThat(queue.awaitingReplies()).containsExactlyInAnyOrder("open", "dismissed");
    }

    @Test
    void a_case_is_read_as_it_was_written() {
        queue();
        Posting full = new Posting(
                new PostingName(PostingKind.ANSWER, 3),
                city.otklik.facts.AnswerKind.INTERIM,
                "Здравствуйте! \uD83D\uDE42",
                List.of(new PostingFile("фото.jpg", "image/jpeg", "ab".repeat(32))),
                "hash",
                NOW.plusMillis(1),
                PostingState.POSTED,
                2,
                NOW.plusMillis(2),
                NOW.plusMillis(3),
                1,
                "city-vk",
                new Accepted("17", "https://vk.com/wall-1_1?reply=17", NOW.plusMillis(4)),
                NOW.plusMillis(5),
                "superseded by version 4",
                "note");
        PublishingCase kase = of(Course.OVER, full)
                .with(Enquiry.posted(1, "5", "city-vk", NOW).answeredBy("6").dismissed("6"));
        PublishingCase bare = new PublishingCase(Network.OTHER, "", null, Course.OPEN, List.of(), List.of());
        put("full", kase);
        put("bare", bare);
        assertThat(Stream.of("full", "bare").map(this::read)).containsExactly(kase, bare);
    }
}
