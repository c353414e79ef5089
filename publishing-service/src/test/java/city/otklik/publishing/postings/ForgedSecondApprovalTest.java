package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.OURS;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Content;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A forged fact of the same number as one that was proved and is on its way, or is in the network, changes nothing: what
 * publishing says of it is what approval signed (§11).
 */
class ForgedSecondApprovalTest {

    private final PostingScenario scenario = PostingScenario.opened();
    private final double ignored = ignored();

    private static double ignored() {
        return PostingScenario.METERS
                .counter("otklik.approvals.unproved", "flaw", "IGNORED")
                .count();
    }

    private Posting posting(Forgery forgery) {
        return scenario.state().posting(forgery.posting()).orElseThrow();
    }

    private void assertPostedAsSigned(Forgery forgery) {
        boolean answer = forgery.fact() instanceof DraftApproved;
        assertThat(scenario.network().posted()).containsExactly(answer ? ANSWER : QUESTION);
        assertThat(posting(forgery).state()).isEqualTo(PostingState.POSTED);
        assertThat(scenario.emittedTypes()).containsExactly(answer ? "AnswerPublished" : "ClarificationPosted");
        if (answer) {
            assertSaysWhatWasSigned();
        }
    }

    private void assertSaysWhatWasSigned() {
        assertThat(scenario.lastEmitted(AnswerPublished.class))
                .returns(AnswerKind.INTERIM, AnswerPublished::getKind)
                .returns(Forgery.REAL.getContentHash(), AnswerPublished::getContentHash);
    }

    private void assertIgnoredOnce() {
        assertThat(ignored()).isEqualTo(ignored + 1);
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void while_the_request_is_out(Forgery forgery) {
        scenario.network().next(accept -> {
            scenario.read(forgery.fact());
            accept.run();
            return new PostingResult.Accepted("2", scenario.link() + "#2", scenario.now());
        });
        scenario.read(forgery.original());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void while_it_is_looked_for_and_after_a_rebuild(Forgery forgery) {
        scenario.network().next(accept -> {
            accept.run();
            return new PostingResult.Ambiguous(Note.literally("no answer"));
        });
        scenario.network().setReadable(false);
        scenario.read(forgery.original());
        scenario.work();
        scenario.read(forgery.fact());
        scenario.work();
        scenario.rebuildStore();
        assertThat(posting(forgery).state()).isEqualTo(PostingState.UNCERTAIN);
        scenario.network().setReadable(true);
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void while_it_is_to_be_sent_again(Forgery forgery) {
        scenario.network().next(accept -> new PostingResult.TryLater(Duration.ofMinutes(1), Note.literally("not now")));
        scenario.read(forgery.original());
        scenario.work();
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    /** What was proved is no longer the latest when the request is to leave: it is proved again, and leaves. */
    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void between_the_proof_and_the_attempt(Forgery forgery) {
        scenario.network().nextPreparation(() -> scenario.read(forgery.fact()));
        scenario.read(forgery.original());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void before_anything_was_proved(Forgery forgery) {
        scenario.read(forgery.original());
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    /** That it came at all is raised, though it never counted. */
    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void before_the_real_one_came(Forgery forgery) {
        scenario.read(forgery.fact());
        scenario.read(forgery.original());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void after_what_was_proved_failed_before_it_could_leave(Forgery forgery) {
        scenario.network().nextPreparation(() -> {
            throw new IllegalStateException("no room for the photo");
        });
        scenario.read(forgery.original());
        scenario.work();
        assertThat(posting(forgery).state()).isEqualTo(PostingState.INTENDED);
        scenario.read(forgery.fact());
        assertThat(posting(forgery).contentOrNone())
                .as("what people read")
                .isEqualTo(PublishingCase.unknown(PostingScenario.CASE)
                        .evolve(forgery.original())
                        .posting(forgery.posting())
                        .orElseThrow()
                        .contentOrNone());
        scenario.untilQuiet();
        assertPostedAsSigned(forgery);
        assertIgnoredOnce();
    }

    /** The person who was told sends it again: by then approval has signed one. */
    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void after_a_person_was_told_of_the_forged_one(Forgery forgery) {
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        assertThat(posting(forgery).state()).isEqualTo(PostingState.NEEDS_PERSON);
        scenario.read(forgery.original());
        PostingScenario.done(scenario.sendAgain(forgery.posting(), null));
        scenario.untilQuiet();
        boolean answer = forgery.fact() instanceof DraftApproved;
        assertThat(scenario.network().posted()).containsExactly(answer ? ANSWER : QUESTION);
        assertThat(posting(forgery).state()).isEqualTo(PostingState.POSTED);
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#otherContents")
    void when_the_time_of_what_was_posted_by_hand_is_confirmed(Forgery forgery) {
        PostingName name = new PostingName(PostingKind.ANSWER, 1);
        scenario.read(Forgery.REAL);
        PostingScenario.done(scenario.takeOver(name));
        scenario.network().setReadable(false);
        scenario.passes(Duration.ofMinutes(10));
        String url = scenario.network().byHand(scenario.link(), OURS, ANSWER);
        PostingScenario.done(scenario.record(name, null, url, scenario.now().minus(Duration.ofMinutes(1))));
        scenario.read(forgery.fact());
        PostingScenario.done(scenario.confirmClaimedTime(name));
        assertSaysWhatWasSigned();
        assertIgnoredOnce();
    }

    @ParameterizedTest
    @MethodSource({
        "city.otklik.publishing.postings.Forgery#otherContents",
        "city.otklik.publishing.postings.Forgery#otherSignatures"
    })
    void when_it_came_between_taking_over_and_recording_by_hand(Forgery forgery) {
        PostingName name = new PostingName(PostingKind.ANSWER, 1);
        scenario.read(Forgery.REAL);
        PostingScenario.done(scenario.takeOver(name));
        scenario.read(forgery.fact());
        scenario.network().setReadable(false);
        scenario.passes(Duration.ofMinutes(10));
        String url = scenario.network().byHand(scenario.link(), OURS, ANSWER);
        PostingScenario.done(scenario.record(name, null, url, scenario.now().minus(Duration.ofMinutes(1))));
        assertSaysWhatWasSigned();
    }

    private enum Order {
        FORGED_FIRST {
            @Override
            void publish(PostingScenario scenario, Forgery forgery) {
                scenario.read(forgery.fact());
                scenario.read(forgery.original());
                scenario.untilQuiet();
            }
        },
        FORGED_WHILE_THE_REQUEST_IS_OUT {
            @Override
            void publish(PostingScenario scenario, Forgery forgery) {
                scenario.network().next(accept -> {
                    scenario.read(forgery.fact());
                    accept.run();
                    return new PostingResult.Accepted("2", scenario.link() + "#2", scenario.now());
                });
                scenario.read(forgery.original());
                scenario.untilQuiet();
            }
        },
        FORGED_AFTERWARDS {
            @Override
            void publish(PostingScenario scenario, Forgery forgery) {
                scenario.read(forgery.original());
                scenario.untilQuiet();
                scenario.read(forgery.fact());
            }
        };

        abstract void publish(PostingScenario scenario, Forgery forgery);
    }

    private static Stream<Arguments> orders() {
        return Forgery.forgeries()
                .flatMap(forgery -> Stream.of(Order.values()).map(order -> arguments(forgery, order)));
    }

    /** What was published is shown and counts, whatever the order of the facts, and with or without the store. */
    @ParameterizedTest
    @MethodSource("orders")
    void whatever_the_order_and_what_was_lost(Forgery forgery, Order order) {
        order.publish(scenario, forgery);
        assertPostedAsSigned(forgery);
        assertShowsWhatWasSigned(forgery);
        assertThat(scenario.differences()).isZero();
        scenario.rebuild();
        assertShowsWhatWasSigned(forgery);
    }

    private void assertShowsWhatWasSigned(Forgery forgery) {
        boolean answer = forgery.fact() instanceof DraftApproved;
        assertThat(posting(forgery).contentOrNone())
                .returns(answer ? ANSWER : QUESTION, Content::text)
                .returns(answer ? AnswerKind.INTERIM : AnswerKind.FINAL, Content::kind)
                .returns(answer ? Forgery.REAL.getContentHash() : "", Content::contentHash);
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#otherContents")
    void when_a_time_is_confirmed_after_a_rebuild_without_the_store(Forgery forgery) {
        PostingName name = new PostingName(PostingKind.ANSWER, 1);
        scenario.read(forgery.fact());
        scenario.read(Forgery.REAL);
        PostingScenario.done(scenario.takeOver(name));
        scenario.network().setReadable(false);
        scenario.passes(Duration.ofMinutes(10));
        PostingScenario.done(scenario.record(
                name, null, "https://vk.com/elsewhere", scenario.now().minusSeconds(60)));
        scenario.read(forgery.fact());
        scenario.rebuild();
        PostingScenario.done(scenario.confirmClaimedTime(name));
        assertSaysWhatWasSigned();
    }
}
