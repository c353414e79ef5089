package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rebuild of a store whose cases differ from the log keeps what is known of attempts: nothing is sent a second time. */
class KeptAttemptsTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);

    private final PostingScenario scenario = PostingScenario.opened();

    /** One request for the answer left, and nobody knows how it ended; it will never be found. */
    private void inDoubt() {
        scenario.network().next(accept -> new Ambiguous(Note.literally("no answer")));
        scenario.approved(1);
        scenario.work();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.UNCERTAIN);
    }

    private static PublishingCase anothersCase(PublishingCase known) {
        return new PublishingCase(
                known.caseId(),
                known.life(),
                known.network(),
                known.link(),
                known.authorId(),
                "somebody",
                known.postings(),
                known.attemptsKnown());
    }

    private static PublishingCase failed(PublishingCase known) {
        List<Posting> postings = known.postings().stream()
                .map(p -> new Posting(
                        p.name(),
                        p.content(),
                        p.wantedAt(),
                        p.earlier(),
                        PostingState.FAILED,
                        p.published(),
                        p.replies(),
                        p.attempt()))
                .toList();
        return new PublishingCase(
                known.caseId(),
                known.life(),
                known.network(),
                known.link(),
                known.authorId(),
                known.executor(),
                postings,
                known.attemptsKnown());
    }

    private void nothingMoreIsSent() {
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
    }

    @Test
    void a_doubtful_attempt_is_never_repeated_though_something_else_of_the_case_differed() {
        inDoubt();
        scenario.stored(KeptAttemptsTest::anothersCase);
        scenario.rebuildStore();
        assertThat(scenario.state().executor()).isEqualTo("anna");
        assertThat(scenario.answer(1).attempt().count()).isEqualTo(1);
        nothingMoreIsSent();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void an_attempt_whose_end_the_log_tells_otherwise_waits_for_a_person() {
        inDoubt();
        scenario.stored(KeptAttemptsTest::failed);
        scenario.rebuildStore();
        assertThat(scenario.state().attemptsKnown()).isFalse();
        nothingMoreIsSent();
        done(scenario.sendAgain(FIRST, null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).hasSize(1);
    }

    @Test
    void an_attempt_at_what_the_log_does_not_know_waits_for_a_person() {
        inDoubt();
        scenario.rebuildStoreWithout(DraftApproved.class);
        assertThat(scenario.state().attemptsKnown()).isFalse();
        assertThat(scenario.state().recorded().postings())
                .as("the log knows of none")
                .isEmpty();
        nothingMoreIsSent();
        scenario.approved(1);
        nothingMoreIsSent();
    }

    @Test
    void what_the_log_does_not_know_is_neither_recorded_nor_looked_at_for_ever() {
        inDoubt();
        scenario.rebuildStoreWithout(DraftApproved.class);
        assertThat(refusal(scenario.record(FIRST, null, "https://vk.com/elsewhere", null)))
                .returns("unproved-approval", Refusal::rule);
        done(scenario.sendAgain(FIRST, null));
        scenario.untilQuiet();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
        nothingMoreIsSent();
    }

    @Test
    void what_was_put_off_goes_on_where_every_attempt_is_known() {
        scenario.network().next(accept -> new TryLater(Duration.ofMinutes(1), Note.literally("later")));
        scenario.approved(1);
        scenario.work();
        scenario.stored(KeptAttemptsTest::anothersCase);
        scenario.rebuildStore();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.INTENDED);
        assertThat(scenario.state().attemptsKnown()).isTrue();
        scenario.asked(1);
        scenario.work();
        assertThat(scenario.network().posted()).containsExactly(QUESTION);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).hasSize(2);
    }

    @Test
    void what_was_dropped_by_a_fault_and_is_wanted_is_looked_for_and_posted() {
        scenario.approved(1);
        scenario.stored(known -> known.evolve(FactsOfOthers.withdrawn(CASE, scenario.now())));
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
        scenario.rebuildStore();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.UNCERTAIN);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).hasSize(1);
    }

    @Test
    void a_form_opened_before_fits_only_the_same_state() {
        inDoubt();
        scenario.untilQuiet();
        String same = scenario.etag();
        scenario.rebuildStore();
        assertThat(scenario.etag()).isEqualTo(same);
        scenario.stored(KeptAttemptsTest::anothersCase);
        scenario.rebuildStore();
        assertThat(refusal(scenario.sendAgain(FIRST, same))).returns("changed", Refusal::rule);
        done(scenario.sendAgain(FIRST, scenario.etag()));
    }
}
