package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.OURS;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.LastRebuild;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Attempt;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCasesInMemory;
import city.otklik.publishing.networks.PostingResult.Ambiguous;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.TryLater;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A rebuild loses the attempts: what may be in the network is looked for before anything is sent. */
class RebuildTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);

    private static final Instant NINE = Instant.parse("2026-03-03T06:00:00Z");

    private final PostingScenario scenario = PostingScenario.opened();

    /** The answer is in the network, and the service does not know it yet. */
    private void postedUnnoticed() {
        scenario.network().next(accept -> {
            accept.run();
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.work();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @Test
    void what_is_in_the_network_already_is_not_posted_again() {
        postedUnnoticed();
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
        assertThat(scenario.lastEmitted(AnswerPublished.class).getAccount()).isEqualTo("city-vk");
    }

    @Test
    void what_is_not_in_the_network_is_posted_once_and_only_after_looking() {
        scenario.approved(1);
        scenario.rebuild();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.UNCERTAIN);
        scenario.work();
        assertThat(scenario.network().requests()).isZero();
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void what_appears_while_it_is_looked_for_is_not_posted_again() {
        scenario.approved(1);
        scenario.rebuild();
        scenario.work();
        scenario.passes(Duration.ofSeconds(11));
        scenario.network().byHand(scenario.link(), OURS, ANSWER);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void where_the_thread_cannot_be_read_a_person_decides() {
        scenario.approved(1);
        scenario.network().setReadable(false);
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        done(scenario.sendAgain(FIRST, null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void what_was_sent_again_before_the_rebuild_is_looked_for_before_it_is_sent_again() {
        scenario.approved(1);
        done(scenario.takeOver(FIRST));
        scenario.network().next(accept -> {
            accept.run();
            return new Ambiguous(Note.literally("no answer"));
        });
        done(scenario.sendAgain(FIRST, null));
        scenario.work();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        scenario.rebuild();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.UNCERTAIN);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void what_a_person_had_sent_again_is_sent_after_the_rebuild_too() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.approved(1);
        scenario.work();
        done(scenario.sendAgain(FIRST, null));
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson", "PublicationResumed");
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void an_answer_that_a_person_let_make_way_makes_way_after_the_rebuild_too() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.approved(1);
        scenario.work();
        scenario.approved(2);
        done(scenario.sendAgain(FIRST, null));
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void an_approval_read_after_the_rebuild_may_have_been_read_before_it() {
        scenario.rebuild();
        scenario.network().byHand(scenario.link(), OURS, ANSWER);
        scenario.approved(1);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isZero();
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
    }

    @Test
    void two_questions_of_one_text_are_never_taken_for_each_other() {
        scenario.asked(1);
        scenario.work();
        scenario.network().next(accept -> new TryLater(Duration.ofHours(1), Note.literally("later")));
        scenario.asked(2);
        scenario.work();
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(QUESTION, QUESTION);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted");
    }

    @Test
    void two_questions_of_one_text_whose_fates_are_both_unknown_are_posted_once_each() {
        scenario.network().next(accept -> {
            accept.run();
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.asked(1);
        scenario.work();
        scenario.asked(2);
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(QUESTION, QUESTION);
        assertThat(scenario.emittedTypes()).containsExactly("ClarificationPosted", "ClarificationPosted");
    }

    @Test
    void what_needs_a_person_needs_one_after_the_rebuild_too() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.approved(1);
        scenario.work();
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @Test
    void what_was_wanted_no_longer_is_neither_posted_nor_put_before_a_person() {
        scenario.approved(1);
        scenario.asked(1);
        scenario.read(FactsOfOthers.withdrawn(CASE, scenario.now()));
        for (boolean readable : new boolean[] {true, false}) {
            scenario.network().setReadable(readable);
            scenario.rebuild();
            scenario.untilQuiet();
            assertThat(scenario.network().requests()).isZero();
            assertThat(scenario.emittedTypes()).isEmpty();
            assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
        }
    }

    @Test
    void a_newer_version_waits_until_the_older_one_is_found_or_surely_not_there() {
        scenario.network().next(accept -> {
            scenario.approved(2);
            return new Ambiguous(Note.literally("no answer"));
        });
        scenario.approved(1);
        scenario.work();
        scenario.rebuild();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(text(2));
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.DROPPED);
    }

    @Test
    void what_the_facts_say_is_the_same_after_a_rebuild() {
        scenario.asked(1);
        scenario.work();
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.approvedInterim(1);
        scenario.work();
        done(scenario.record(FIRST, null, "https://vk.com/elsewhere", scenario.now()));
        scenario.approved(2);
        scenario.untilQuiet();
        PublishingCase live = scenario.state();
        scenario.rebuild();
        assertThat(scenario.state().recorded()).isEqualTo(live.recorded());
        assertThat(scenario.state().postings())
                .extracting(posting -> posting.state())
                .containsExactlyElementsOf(
                        live.postings().stream().map(posting -> posting.state()).toList());
        assertThat(scenario.answer(1).published())
                .isEqualTo(live.posting(FIRST).orElseThrow().published());
        scenario.untilQuiet();
        assertThat(scenario.emittedTypes()).isEmpty();
    }

    @Test
    void what_is_read_again_after_a_rebuild_that_had_lost_the_case_is_looked_for_first() {
        assertThat(attemptAfter(new LastRebuild(null, false)).isLost()).isFalse();
        assertThat(attemptAfter(new LastRebuild(NINE.minusSeconds(1), false)).isLost())
                .isFalse();
        assertThat(attemptAfter(new LastRebuild(NINE.plusSeconds(1), false)).isLost())
                .isTrue();
    }

    private Attempt attemptAfter(LastRebuild rebuild) {
        var service = new InMemoryCaseStore<>("publishing", PostingScenario.TYPE, CityClock.wall());
        var read = new PostingConfiguration()
                .facts(
                        service.facts(),
                        service.reader(),
                        PostingScenario.DECIDER,
                        PostingScenario.APPROVALS,
                        new PostingDispatcher(
                                scenario.anotherWorker(),
                                new PublishingCasesInMemory(service.cases()),
                                CityClock.wall(),
                                task -> {}),
                        rebuild);
        String id = "C-1";
        read.accept(service.fact(
                id, FactsOfOthers.received(id, NINE, Network.VK, "https://vk.com/wall-1_2?reply=3", "77")));
        read.accept(service.fact(id, FactsOfOthers.approved(id, NINE, 1, AnswerKind.FINAL, ANSWER)));
        return service.reader()
                .find(id)
                .orElseThrow()
                .posting(FIRST)
                .orElseThrow()
                .attempt();
    }
}
