package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.OURS;
import static city.otklik.publishing.postings.PostingScenario.QUESTION;
import static city.otklik.publishing.postings.PostingScenario.done;
import static city.otklik.publishing.postings.PostingScenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.Note;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.Refused;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may decide about a posting, and which time counts. */
class ByHandTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);
    private static final PostingName ASKED = new PostingName(PostingKind.CLARIFICATION, 1);
    private static final String ELSEWHERE = "https://vk.com/elsewhere";

    private final PostingScenario scenario = PostingScenario.opened();

    private void needsPerson() {
        scenario.network().next(accept -> new ForPerson(Note.literally("VK answered 14 (captcha)")));
        scenario.approved(1);
        scenario.work();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
    }

    private void failed() {
        scenario.network()
                .next(accept -> new Refused(
                        Note.literally("VK answered 213"), Note.literally("Answer the author in another place")));
        scenario.approved(1);
        scenario.work();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.FAILED);
    }

    private CommandResult<PublishingCase> record(PostingName name, String url, @Nullable Instant claimed) {
        return scenario.record(name, null, url, claimed);
    }

    @Test
    void the_networks_own_time_counts_where_it_can_be_read() {
        needsPerson();
        scenario.passes(Duration.ofMinutes(2));
        Instant written = scenario.now().truncatedTo(ChronoUnit.SECONDS);
        String url = scenario.network().byHand(scenario.link(), OURS, ANSWER);
        scenario.passes(Duration.ofHours(3));
        done(record(FIRST, url, scenario.now().minusSeconds(5)));
        AnswerPublished published = scenario.lastEmitted(AnswerPublished.class);
        assertThat(published.getOccurredAt()).isEqualTo(written);
        assertThat(published.getByPerson()).isTrue();
        assertThat(published.getAccount()).isEqualTo("city-vk");
        assertThat(published.getUrl()).isEqualTo(url);
        assertThat(published.getExternalId()).isNotEmpty();
        assertThat(scenario.answer(1).published())
                .isNotNull()
                .extracting(Published::claimedAt)
                .isNull();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson", "AnswerPublished", "CaseClosed");
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
    }

    @Test
    void else_the_moment_of_recording_counts_and_the_claim_is_kept() {
        needsPerson();
        Instant claimed = scenario.now().plusSeconds(60);
        scenario.passes(Duration.ofHours(3));
        PostingView view = done(record(FIRST, ELSEWHERE, claimed), FIRST);
        assertThat(view.postedAt()).isEqualTo(scenario.now());
        assertThat(view.claimedAt()).isEqualTo(claimed);
        assertThat(scenario.lastEmitted(AnswerPublished.class).getOccurredAt()).isEqualTo(scenario.now());
    }

    @Test
    void a_claimed_time_counts_once_the_supervisor_confirmed_it() {
        needsPerson();
        Instant claimed = scenario.now().plusSeconds(60);
        scenario.passes(Duration.ofHours(3));
        done(record(FIRST, ELSEWHERE, claimed));
        PostingView confirmed = done(scenario.confirmClaimedTime(FIRST), FIRST);
        assertThat(confirmed.postedAt()).isEqualTo(claimed);
        assertThat(confirmed.claimedAt()).isNull();
        AnswerPublished corrected = scenario.lastEmitted(AnswerPublished.class);
        assertThat(corrected.getOccurredAt()).isEqualTo(claimed);
        assertThat(corrected.getByPerson()).isTrue();
        assertThat(scenario.emittedTypes())
                .containsExactly("PublicationNeedsPerson", "AnswerPublished", "CaseClosed", "AnswerPublished");
        assertThat(refusal(scenario.confirmClaimedTime(FIRST))).returns("nothing-claimed", Refusal::rule);
    }

    @Test
    void a_claimed_time_of_a_question_moves_the_suspension_once_confirmed() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.asked(1);
        scenario.work();
        Instant claimed = scenario.now().plusSeconds(60);
        scenario.passes(Duration.ofMinutes(30));
        done(record(ASKED, ELSEWHERE, claimed));
        assertThat(scenario.lastEmitted(ClarificationPosted.class).getOccurredAt())
                .isEqualTo(scenario.now());
        done(scenario.confirmClaimedTime(ASKED));
        assertThat(scenario.lastEmitted(ClarificationPosted.class).getOccurredAt())
                .isEqualTo(claimed);
        assertThat(scenario.clarification(1).published())
                .extracting(Published::at)
                .isEqualTo(claimed);
    }

    @Test
    void a_time_in_the_future_or_before_the_approval_is_no_claim() {
        needsPerson();
        Instant approved = scenario.answer(1).wantedAt();
        scenario.passes(Duration.ofHours(1));
        for (Instant claimed : new Instant[] {scenario.now().plusSeconds(1), approved.minusSeconds(2)}) {
            assertThat(refusal(record(FIRST, ELSEWHERE, claimed))).returns("impossible-time", Refusal::rule);
        }
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void what_somebody_else_wrote_is_no_answer_of_the_city() {
        needsPerson();
        String citizens = scenario.link() + "#" + scenario.network().reply(scenario.link(), "88", "", "Сами почините");
        String foreign = scenario.network().byHand(scenario.link(), "777", ANSWER);
        for (String url : new String[] {citizens, foreign}) {
            Refusal refusal = refusal(record(FIRST, url, null));
            assertThat(refusal).returns("unofficial-account", Refusal::rule);
            assertThat(refusal.clause()).isEqualTo("§4");
        }
    }

    @Test
    void what_was_there_before_the_approval_is_no_answer_to_it() {
        String old = scenario.network().byHand(scenario.link(), OURS, "Старый ответ");
        scenario.passes(Duration.ofMinutes(5));
        needsPerson();
        assertThat(refusal(record(FIRST, old, null))).returns("another-posting", Refusal::rule);
    }

    @Test
    void one_address_holds_one_posting() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.asked(1);
        scenario.work();
        done(record(ASKED, ELSEWHERE, null));
        needsPerson();
        assertThat(refusal(record(FIRST, ELSEWHERE, null))).returns("link-taken", Refusal::rule);
    }

    @Test
    void a_question_posted_by_hand_is_watched_for_its_reply() {
        scenario.network().next(accept -> new ForPerson(Note.literally("captcha")));
        scenario.asked(1);
        scenario.work();
        done(record(ASKED, scenario.network().byHand(scenario.link(), OURS, QUESTION), null));
        assertThat(scenario.externalId(1)).isNotEmpty();
        assertThat(scenario.cases().awaitingReplies()).containsExactly(CASE);
    }

    @Test
    void what_waits_can_be_taken_over_and_is_not_posted_meanwhile() {
        scenario.network().next(accept -> new TryLater(Duration.ofHours(1), Note.literally("VK answered 29")));
        scenario.approved(1);
        scenario.work();
        assertThat(done(scenario.takeOver(FIRST), FIRST).state()).isEqualTo(PostingState.NEEDS_PERSON);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
        done(record(FIRST, ELSEWHERE, null));
        assertThat(refusal(scenario.takeOver(FIRST))).returns("not-in-your-hands", Refusal::rule);
    }

    @Test
    void needing_a_person_names_what_happened_and_what_to_do() {
        needsPerson();
        PublicationNeedsPerson fact = scenario.lastEmitted(PublicationNeedsPerson.class);
        assertThat(fact.getPosting()).isEqualTo(PostingKind.ANSWER);
        assertThat(fact.getNumber()).isEqualTo(1);
        assertThat(fact.getReason()).contains("captcha").doesNotContain(ANSWER);
        assertThat(fact.getRemedy()).contains("record the link");
    }

    @Test
    void what_failed_for_good_is_recorded_and_may_be_posted_by_hand() {
        failed();
        PublicationFailed fact = scenario.lastEmitted(PublicationFailed.class);
        assertThat(fact.getPermanent()).isTrue();
        assertThat(fact.getReason()).contains("213").doesNotContain(ANSWER);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(1);
        done(record(FIRST, ELSEWHERE, null));
        assertThat(scenario.emittedTypes()).containsExactly("PublicationFailed", "AnswerPublished", "CaseClosed");
    }

    @Test
    void the_curator_confirms_that_a_failed_answer_is_impossible() {
        scenario.asked(1);
        scenario.work();
        failed();
        done(scenario.declareImpossible(CASE, "Сообщение удалено"));
        PublicationImpossible fact = scenario.lastEmitted(PublicationImpossible.class);
        assertThat(fact.getReason()).isEqualTo("Сообщение удалено");
        assertThat(fact.getConfirmedBy()).isEqualTo("clara");
        assertThat(scenario.emittedTypes())
                .containsExactly("ClarificationPosted", "PublicationFailed", "PublicationImpossible", "CaseClosed");
        assertThat(scenario.awaitsReply(1)).isFalse();
        assertThat(refusal(record(FIRST, ELSEWHERE, null))).returns("not-in-your-hands", Refusal::rule);
        assertThat(refusal(scenario.declareImpossible(CASE, "Ещё раз"))).returns("case-over", Refusal::rule);
        scenario.approved(2);
        scenario.untilQuiet();
        assertThat(scenario.network().requests()).isEqualTo(2);
    }

    @Test
    void nothing_is_impossible_before_it_failed() {
        assertThat(refusal(scenario.declareImpossible(CASE, "Не хочу"))).returns("nothing-failed", Refusal::rule);
        scenario.approved(1);
        assertThat(refusal(scenario.declareImpossible(CASE, "Не хочу"))).returns("nothing-failed", Refusal::rule);
        assertThat(refusal(scenario.declareImpossible("ZZZZ", "Не хочу"))).returns("unknown-case", Refusal::rule);
        failedAgain();
        assertThat(refusal(scenario.declareImpossible(CASE, " "))).returns("missing-text", Refusal::rule);
    }

    private void failedAgain() {
        scenario.network().next(accept -> new Refused(Note.literally("VK answered 213"), Note.NONE));
        scenario.work();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_is_recorded_or_sent_for_a_case_that_is_not_open(boolean over) {
        needsPerson();
        scenario.read(
                over ? FactsOfOthers.withdrawn(CASE, scenario.now()) : FactsOfOthers.rejected(CASE, scenario.now()));
        assertThat(scenario.state().isOver()).isEqualTo(over);
        assertThat(scenario.state().isOpen()).isFalse();
        assertThat(refusal(record(FIRST, ELSEWHERE, null)).status().value()).isEqualTo(409);
        assertThat(refusal(scenario.sendAgain(FIRST, null)).status().value()).isEqualTo(409);
        assertThat(refusal(scenario.declareImpossible(CASE, "Удалено"))).returns("case-over", Refusal::rule);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
    }

    @Test
    void a_person_who_saw_an_older_revision_changes_nothing() {
        needsPerson();
        String seen = scenario.etag();
        done(scenario.sendAgain(FIRST, seen));
        assertThat(refusal(scenario.sendAgain(FIRST, seen))).returns("changed", Refusal::rule);
        assertThat(refusal(scenario.record(FIRST, seen, ELSEWHERE, null))).returns("changed", Refusal::rule);
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void who_did_it_is_on_the_fact() {
        needsPerson();
        done(record(FIRST, ELSEWHERE, null));
        assertThat(scenario.actors()).containsExactly("service:publishing", "executor:anna", "executor:anna");
    }

    @Test
    void the_author_is_not_the_city_even_where_ids_are_alike() {
        needsPerson();
        String url = scenario.link() + "#" + scenario.network().reply(scenario.link(), OURS, "", "Я 494");
        assertThat(refusal(record(FIRST, url, null))).returns("unofficial-account", Refusal::rule);
    }
}
