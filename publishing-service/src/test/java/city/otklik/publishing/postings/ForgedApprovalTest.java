package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.OURS;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static city.otklik.publishing.postings.PostingScenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Refusal;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Attachment;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.signing.PrivateSigningKey;
import city.otklik.messaging.signing.SigningKeys.KeysUnavailableException;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import city.otklik.testkit.InMemorySigningKeys;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is posted is checked where it is posted: approval signed it, and it has the hash that was signed (§11), or a person
 * sees it.
 */
class ForgedApprovalTest {

    private final PostingScenario scenario = PostingScenario.opened();

    private void assertAPersonSees(Forgery forgery) {
        Posting posting = scenario.state().posting(forgery.posting()).orElseThrow();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(posting.state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(posting.attempt().note())
                .isEqualTo(forgery.flaw().note().and(forgery.flaw().remedy().note()));
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void what_approval_did_not_sign_is_never_posted_and_a_person_sees_it(Forgery forgery) {
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        assertAPersonSees(forgery);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");

        PostingScenario.done(scenario.sendAgain(forgery.posting(), null));
        scenario.untilQuiet();
        assertAPersonSees(forgery);

        scenario.rebuildStore();
        scenario.untilQuiet();
        assertAPersonSees(forgery);
        assertThat(scenario.emittedTypes())
                .containsExactly("PublicationNeedsPerson", "PublicationResumed", "PublicationNeedsPerson");
    }

    /** Otherwise a forged fact would turn anything that is in the thread into the city's answer. */
    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void after_a_rebuild_it_is_not_taken_for_something_in_the_network_either(Forgery forgery) {
        for (String text : List.of(ANSWER, QUESTION, "another text", "Где вы живёте?")) {
            scenario.network().byHand(scenario.link(), OURS, text);
        }
        scenario.read(forgery.fact());
        scenario.rebuild();
        scenario.untilQuiet();
        Posting posting = scenario.state().posting(forgery.posting()).orElseThrow();
        assertThat(posting.state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void what_was_taken_over_before_anybody_looked_is_no_more_believed(Forgery forgery) {
        scenario.read(forgery.fact());
        PostingScenario.done(scenario.takeOver(forgery.posting()));
        assertThat(scenario.state().posting(forgery.posting()).orElseThrow().state())
                .isEqualTo(PostingState.NEEDS_PERSON);
        if (forgery.flaw().isForgery()) {
            assertThat(refusal(scenario.record(forgery.posting(), null, "https://vk.com/elsewhere", null)))
                    .returns("unproved-approval", Refusal::rule);
        }
        PostingScenario.done(scenario.sendAgain(forgery.posting(), null));
        scenario.untilQuiet();
        assertAPersonSees(forgery);
    }

    @Test
    void while_the_keys_are_out_of_reach_a_posting_is_taken_over_and_not_recorded() {
        ManualPostingDecider decider = new ManualPostingDecider(new ApprovalCheck(
                id -> {
                    throw new KeysUnavailableException(new IllegalStateException("away"));
                },
                PostingScenario.METERS));
        scenario.approved(1);
        PostingName name = new PostingName(PostingKind.ANSWER, 1);
        PostingScenario.done(scenario.takeOver(decider, name));
        String url = scenario.network().byHand(scenario.link(), OURS, ANSWER);
        assertThatThrownBy(() -> scenario.record(decider, name, null, url, null))
                .isInstanceOf(KeysUnavailableException.class);
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
        PostingScenario.done(scenario.record(name, null, url, null));
    }

    private static double raised(Flaw flaw) {
        return PostingScenario.METERS
                .counter("otklik.approvals.unproved", "flaw", flaw.name())
                .count();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void it_is_counted_once_for_each_time_that_a_person_is_told(Forgery forgery) {
        double before = raised(forgery.flaw());
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        scenario.record(forgery.posting(), null, scenario.network().byHand(scenario.link(), OURS, ANSWER), null);
        scenario.untilQuiet();
        assertThat(raised(forgery.flaw())).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#forgeries")
    void only_what_is_merely_unsigned_is_posted_by_hand(Forgery forgery) {
        scenario.read(forgery.fact());
        scenario.untilQuiet();
        String url = scenario.network().byHand(scenario.link(), OURS, ANSWER);
        CommandResult<PublishingCase> recorded = scenario.record(forgery.posting(), null, url, null);
        if (forgery.flaw() == Flaw.NO_SIGNATURE) {
            PostingScenario.done(recorded);
        } else {
            assertThat(refusal(recorded))
                    .returns("unproved-approval", Refusal::rule)
                    .returns(409, refused -> refused.status().value());
            assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void what_was_approved_is_posted(List<Attachment> attachments) {
        scenario.read(FactsOfOthers.approved(
                CASE, scenario.now(), 1, AnswerKind.FINAL, ANSWER, attachments.toArray(Attachment[]::new)));
        scenario.untilQuiet();

        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    static Stream<List<Attachment>> whole() {
        return Stream.of(List.of(), List.of(Forgery.PHOTO));
    }

    @Test
    void old_keys_stay_valid_for_what_they_signed() {
        PrivateSigningKey next = PrivateSigningKey.random();
        scenario.asked(1);
        DraftApproved approved = FactsOfOthers.approved(CASE, scenario.now(), 1, AnswerKind.INTERIM, ANSWER);
        PostingScenario.KEYS.publish(next.known());
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(QUESTION);
        scenario.read(approved);
        scenario.untilQuiet();
        scenario.read(InMemorySigningKeys.signed(
                next, FactsOfOthers.approved(CASE, scenario.now(), 2, AnswerKind.FINAL, PostingScenario.text(2))));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(QUESTION, ANSWER, PostingScenario.text(2));
    }

    private static DraftApproved asVersion2(Forgery forgery) {
        return DraftApproved.newBuilder((DraftApproved) forgery.fact())
                .setVersion(2)
                .build();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#otherContents")
    void a_forged_newer_version_never_displaces_a_real_one_in_silence(Forgery forgery) {
        scenario.approved(1);
        scenario.read(asVersion2(forgery));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.answer(1).attempt().note()).isEqualTo(Note.of("superseded", 2));
        assertThat(scenario.answer(2).state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        // Approval, which knows nothing of it, gives its next version the same number.
        scenario.approved(2);
        PostingScenario.done(scenario.sendAgain(new PostingName(PostingKind.ANSWER, 2), null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(PostingScenario.text(2));
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#otherContents")
    void a_forged_newer_version_is_noticed_while_the_real_one_is_still_looked_for(Forgery forgery) {
        scenario.network().next(accept -> {
            accept.run();
            return new PostingResult.Ambiguous(Note.literally("no answer"));
        });
        scenario.network().setReadable(false);
        scenario.approved(1);
        scenario.work();
        scenario.read(asVersion2(forgery));
        scenario.work();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.UNCERTAIN);
        assertThat(scenario.answer(2).state()).isEqualTo(PostingState.NEEDS_PERSON);
        scenario.network().setReadable(true);
        scenario.untilQuiet();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.POSTED);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    /** The way out of a forged version: the real one takes its place. */
    @Test
    void what_was_forged_makes_way_for_a_new_version() {
        scenario.read(
                DraftApproved.newBuilder(Forgery.REAL).setApprovedBy("somebody").build());
        scenario.untilQuiet();
        scenario.approved(2);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        PostingScenario.done(scenario.sendAgain(new PostingName(PostingKind.ANSWER, 1), null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(PostingScenario.text(2));
    }
}
