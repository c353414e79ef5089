package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingRoom.ANSWER;
import static city.otklik.publishing.postings.PostingRoom.CASE;
import static city.otklik.publishing.postings.PostingRoom.CURATOR;
import static city.otklik.publishing.postings.PostingRoom.EXECUTOR;
import static city.otklik.publishing.postings.PostingRoom.OURS;
import static city.otklik.publishing.postings.PostingRoom.QUESTION;
import static city.otklik.publishing.postings.PostingRoom.SUPERVISOR;
import static city.otklik.publishing.postings.PostingRoom.done;
import static city.otklik.publishing.postings.PostingRoom.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.access.worded.Outcome;
import city.otklik.publishing.Told;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.networks.PostingResult.Refused;
import city.otklik.publishing.networks.PostingResult.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may decide about a posting, and which time counts. */
class ByHandTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);
    private static final PostingName ASKED = new PostingName(PostingKind.CLARIFICATION, 1);
    private static final String ELSEWHERE = "https://net.example/elsewhere";

    private final PostingRoom room = PostingRoom.opened();

    private void needsPerson() {
        room.network().next(accept -> new ForPerson("VK answered 14 (captcha)"));
        room.approved(1);
        room.attend();
        assertThat(room.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
    }

    private void failed() {
        room.network().next(accept -> new Refused("VK answered 213", "Answer the author in another place"));
        room.approved(1);
        room.attend();
        assertThat(room.answer(1).state()).isEqualTo(PostingState.FAILED);
    }

    private Outcome<PostingRefusal, PostingView> record(PostingName name, String url, @Nullable Instant claimed) {
        return room.byHand().posted(CASE, name, null, EXECUTOR, url, claimed);
    }

    @Test
    void the_networks_own_time_counts_where_it_can_be_read() {
        needsPerson();
        room.passes(Duration.ofMinutes(2));
        Instant written = room.now().truncatedTo(ChronoUnit.SECONDS);
        String url = room.network().byHand(room.link(), OURS, ANSWER);
        room.passes(Duration.ofHours(3));
        done(record(FIRST, url, room.now().minusSeconds(5)));
        AnswerPublished published = room.lastSaid(AnswerPublished.class);
        assertThat(published.getOccurredAt()).isEqualTo(written);
        assertThat(published.getByPerson()).isTrue();
        assertThat(published.getAccount()).isEqualTo("city-vk");
        assertThat(published.getUrl()).isEqualTo(url);
        assertThat(published.getExternalId()).isNotEmpty();
        assertThat(room.answer(1).claimedAt()).isNull();
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson", "AnswerPublished", "CaseClosed");
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
    }

    @Test
    void else_the_moment_of_recording_counts_and_the_claim_is_kept() {
        needsPerson();
        Instant claimed = room.now().plusSeconds(60);
        room.passes(Duration.ofHours(3));
        PostingView view = done(record(FIRST, ELSEWHERE, claimed));
        assertThat(view.standsSince()).isEqualTo(room.now());
        assertThat(view.claimedAt()).isEqualTo(claimed);
        assertThat(room.lastSaid(AnswerPublished.class).getOccurredAt()).isEqualTo(room.now());
    }

    @Test
    void a_claimed_time_counts_once_the_supervisor_confirmed_it() {
        needsPerson();
        Instant claimed = room.now().plusSeconds(60);
        room.passes(Duration.ofHours(3));
        done(record(FIRST, ELSEWHERE, claimed));
        PostingView confirmed = done(room.byHand().claimConfirmed(CASE, FIRST, null, SUPERVISOR));
        assertThat(confirmed.standsSince()).isEqualTo(claimed);
        assertThat(confirmed.claimedAt()).isNull();
        AnswerPublished corrected = room.lastSaid(AnswerPublished.class);
        assertThat(corrected.getOccurredAt()).isEqualTo(claimed);
        assertThat(corrected.getByPerson()).isTrue();
        assertThat(room.saidTypes())
                .containsExactly("PublicationNeedsPerson", "AnswerPublished", "CaseClosed", "AnswerPublished");
        assertThat(refusal(room.byHand().claimConfirmed(CASE, FIRST, null, SUPERVISOR)))
                .isInstanceOf(PostingRefusal.NothingClaimed.class);
    }

    @Test
    void a_claimed_time_of_a_question_moves_the_suspension_once_confirmed() {
        room.network().next(accept -> new ForPerson("captcha"));
        room.asked(1);
        room.attend();
        Instant claimed = room.now().plusSeconds(60);
        room.passes(Duration.ofMinutes(30));
        done(record(ASKED, ELSEWHERE, claimed));
        assertThat(room.lastSaid(ClarificationPosted.class).getOccurredAt()).isEqualTo(room.now());
        done(room.byHand().claimConfirmed(CASE, ASKED, null, SUPERVISOR));
        assertThat(room.lastSaid(ClarificationPosted.class).getOccurredAt()).isEqualTo(claimed);
        assertThat(room.kase().enquiry(1).orElseThrow().postedAt()).isEqualTo(claimed);
    }

    @Test
    void a_time_in_the_future_or_before_the_approval_is_no_claim() {
        needsPerson();
        Instant approved = room.answer(1).wantedAt();
        room.passes(Duration.ofHours(1));
        for (Instant claimed : new Instant[] {room.now().plusSeconds(1), approved.minusSeconds(2)}) {
            assertThat(refusal(record(FIRST, ELSEWHERE, claimed))).isInstanceOf(PostingRefusal.ImpossibleTime.class);
        }
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
    }

    @Test
    void what_somebody_else_wrote_is_no_answer_of_the_city() {
        needsPerson();
        String citizens = room.link() + "#" + room.network().reply(room.link(), "88", "", "Сами почините");
        String foreign = room.network().byHand(room.link(), "777", ANSWER);
        for (String url : new String[] {citizens, foreign}) {
            PostingRefusal refusal = refusal(record(FIRST, url, null));
            assertThat(refusal).isInstanceOf(PostingRefusal.UnofficialAccount.class);
            assertThat(refusal.clause()).isEqualTo("§4");
        }
    }

    @Test
    void what_stood_there_before_the_approval_is_no_answer_to_it() {
        String old = room.network().byHand(room.link(), OURS, "Старый ответ");
        room.passes(Duration.ofMinutes(5));
        needsPerson();
        assertThat(refusal(record(FIRST, old, null))).isInstanceOf(PostingRefusal.AnotherPosting.class);
    }

    @Test
    void one_address_holds_one_posting() {
        room.network().next(accept -> new ForPerson("captcha"));
        room.asked(1);
        room.attend();
        done(record(ASKED, ELSEWHERE, null));
        needsPerson();
        assertThat(refusal(record(FIRST, ELSEWHERE, null))).isInstanceOf(PostingRefusal.LinkTaken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vk.com/wall-1_2", "ftp://vk.com/wall-1_2", "https://", "https://vk com/1"})
    void an_address_is_needed(String url) {
        needsPerson();
        PostingRefusal refusal = refusal(record(FIRST, url, null));
        assertThat(refusal).isInstanceOf(PostingRefusal.LinkMissing.class);
        assertThat(refusal.field()).isEqualTo("url");
    }

    @Test
    void a_question_posted_by_hand_is_watched_for_its_reply() {
        room.network().next(accept -> new ForPerson("captcha"));
        room.asked(1);
        room.attend();
        done(record(ASKED, room.network().byHand(room.link(), OURS, QUESTION), null));
        assertThat(room.kase().enquiry(1).orElseThrow().externalId()).isNotEmpty();
        assertThat(room.queue().awaitingReplies()).containsExactly(CASE);
    }

    @Test
    void what_waits_can_be_taken_over_and_is_not_posted_meanwhile() {
        room.network().next(accept -> new TryLater(Duration.ofHours(1), "VK answered 29"));
        room.approved(1);
        room.attend();
        assertThat(done(room.byHand().takenOver(CASE, FIRST, null, EXECUTOR)).state())
                .isEqualTo(PostingState.NEEDS_PERSON);
        room.untilQuiet();
        assertThat(room.network().posted()).isEmpty();
        assertThat(room.saidTypes()).containsExactly("PublicationNeedsPerson");
        done(record(FIRST, ELSEWHERE, null));
        assertThat(refusal(room.byHand().takenOver(CASE, FIRST, null, EXECUTOR)))
                .isInstanceOf(PostingRefusal.NotInYourHands.class);
    }

    @Test
    void needing_a_person_says_what_happened_and_what_to_do() {
        needsPerson();
        PublicationNeedsPerson told = room.lastSaid(PublicationNeedsPerson.class);
        assertThat(told.getPosting()).isEqualTo(PostingKind.ANSWER);
        assertThat(told.getNumber()).isEqualTo(1);
        assertThat(told.getReason()).contains("captcha").doesNotContain(ANSWER);
        assertThat(told.getRemedy()).contains("record the link");
    }

    @Test
    void what_failed_for_good_is_told_and_may_be_posted_by_hand() {
        failed();
        PublicationFailed told = room.lastSaid(PublicationFailed.class);
        assertThat(told.getPermanent()).isTrue();
        assertThat(told.getReason()).contains("213").doesNotContain(ANSWER);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(1);
        done(record(FIRST, ELSEWHERE, null));
        assertThat(room.saidTypes()).containsExactly("PublicationFailed", "AnswerPublished", "CaseClosed");
    }

    @Test
    void the_curator_confirms_that_a_failed_answer_is_impossible() {
        room.asked(1);
        room.attend();
        failed();
        done(room.byHand().impossible(CASE, null, CURATOR, "Сообщение удалено"));
        PublicationImpossible told = room.lastSaid(PublicationImpossible.class);
        assertThat(told.getReason()).isEqualTo("Сообщение удалено");
        assertThat(told.getConfirmedBy()).isEqualTo("clara");
        assertThat(room.saidTypes())
                .containsExactly("ClarificationPosted", "PublicationFailed", "PublicationImpossible", "CaseClosed");
        assertThat(room.kase().enquiry(1).orElseThrow().isAwaited()).isFalse();
        assertThat(refusal(record(FIRST, ELSEWHERE, null))).isInstanceOf(PostingRefusal.NotInYourHands.class);
        assertThat(refusal(room.byHand().impossible(CASE, null, CURATOR, "Ещё раз")))
                .isInstanceOf(PostingRefusal.CaseOver.class);
        room.approved(2);
        room.untilQuiet();
        assertThat(room.network().requests()).isEqualTo(2);
    }

    @Test
    void nothing_is_impossible_before_it_failed() {
        assertThat(refusal(room.byHand().impossible(CASE, null, CURATOR, "Не хочу")))
                .isInstanceOf(PostingRefusal.NothingFailed.class);
        room.approved(1);
        assertThat(refusal(room.byHand().impossible(CASE, null, CURATOR, "Не хочу")))
                .isInstanceOf(PostingRefusal.NothingFailed.class);
        assertThat(refusal(room.byHand().impossible("ZZZZ", null, CURATOR, "Не хочу")))
                .isInstanceOf(PostingRefusal.UnknownCase.class);
        failedAgain();
        assertThat(refusal(room.byHand().impossible(CASE, null, CURATOR, " ")))
                .isInstanceOf(PostingRefusal.ReasonMissing.class);
    }

    private void failedAgain() {
        room.network().next(accept -> new Refused("VK answered 213", ""));
        room.attend();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "OVER"})
    void nothing_is_recorded_or_sent_for_a_case_that_is_not_open(Course course) {
        needsPerson();
        room.hears(course == Course.REJECTED ? Told.rejected(CASE, room.now()) : Told.withdrawn(CASE, room.now()));
        assertThat(room.kase().course()).isEqualTo(course);
        assertThat(refusal(record(FIRST, ELSEWHERE, null)).status().value()).isEqualTo(409);
        assertThat(refusal(room.byHand().sentAgain(CASE, FIRST, null, EXECUTOR))
                        .status()
                        .value())
                .isEqualTo(409);
        assertThat(refusal(room.byHand().impossible(CASE, null, CURATOR, "Удалено")))
                .isInstanceOf(PostingRefusal.CaseOver.class);
        room.untilQuiet();
        assertThat(room.network().posted()).isEmpty();
    }

    @Test
    void a_person_who_saw_an_older_revision_changes_nothing() {
        needsPerson();
        long seen = room.desk().find(CASE).orElseThrow().revision();
        done(room.byHand().sentAgain(CASE, FIRST, seen, EXECUTOR));
        assertThat(room.byHand().sentAgain(CASE, FIRST, seen, EXECUTOR)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(room.byHand().posted(CASE, FIRST, seen, EXECUTOR, ELSEWHERE, null))
                .isInstanceOf(Outcome.Overtaken.class);
        room.untilQuiet();
        assertThat(room.network().posted()).containsExactly(ANSWER);
    }

    @Test
    void who_did_it_stands_on_the_fact() {
        needsPerson();
        done(record(FIRST, ELSEWHERE, null));
        assertThat(room.actors()).containsExactly("service:publishing", "executor:anna", "executor:anna");
    }

    @Test
    void the_author_is_not_the_city_even_where_ids_are_alike() {
        needsPerson();
        String url = room.link() + "#" + room.network().reply(room.link(), OURS, "", "Я 494");
        assertThat(refusal(record(FIRST, url, null))).isInstanceOf(PostingRefusal.UnofficialAccount.class);
    }
}
