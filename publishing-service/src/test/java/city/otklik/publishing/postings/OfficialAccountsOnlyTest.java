package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.access.worded.Outcome;
import city.otklik.publishing.Told;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.Connectors;
import city.otklik.testkit.DeskInMemory;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** In a network without a connector, too, an answer is given from one of the city's official accounts only (§4). */
class OfficialAccountsOnlyTest {

    private static final String CASE = "AAAA-BBBB-CCCC";
    private static final String LINK = "https://t.me/kislovodsk/12?comment=34";
    private static final PostingName ANSWER = new PostingName(PostingKind.ANSWER, 1);
    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    private final DeskInMemory<PublishingCase> memory = new DeskInMemory<>("publishing");

    private static OfficialAccount telegram(boolean active) {
        return new OfficialAccount("city-telegram", Network.TELEGRAM, "kislovodsk", "Город", "https://t.me/k", active);
    }

    private Outcome<PostingRefusal, PostingView> recordedWith(AccountRegister accounts) {
        CityClock clock = () -> NOW;
        Speakers speakers = new Speakers(new Connectors(List.of()), accounts);
        take(Told.received(CASE, NOW, Network.TELEGRAM, "https://t.me/kislovodsk/12", "77"));
        take(Told.approved(CASE, NOW, 1, AnswerKind.FINAL, "Завтра."));
        new PostingClerk(memory.desk(), speakers, clock, Duration.ofSeconds(60), 1).attend(CASE);
        return new PostingsByHand(memory.desk(), speakers, clock)
                .posted(CASE, ANSWER, null, PostingRoom.EXECUTOR, LINK, null);
    }

    private void take(SpecificRecord fact) {
        memory.desk().handle(memory.fact(CASE, fact), known -> PostingIntents.on(known, fact, NOW));
    }

    private void assertRefused(Outcome<PostingRefusal, PostingView> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(PostingRefusal.NoOfficialAccount.class, refusal -> {
                                    assertThat(refusal.detail()).contains("TELEGRAM");
                                    assertThat(refusal.remedy()).contains("/accounts/");
                                    assertThat(refusal.clause()).isEqualTo("§4");
                                }));
        assertThat(memory.said(CASE)).noneMatch(AnswerPublished.class::isInstance);
    }

    @Test
    void where_the_city_has_no_account_nothing_is_recorded() {
        assertRefused(recordedWith(AccountsInMemory.of()));
    }

    @Test
    void an_account_out_of_use_does_not_speak_by_hand_either() {
        assertRefused(recordedWith(AccountsInMemory.of(telegram(false))));
    }

    @Test
    void what_is_recorded_is_counted_to_the_official_account() {
        assertThat(recordedWith(AccountsInMemory.of(telegram(true)))).isInstanceOf(Outcome.Done.class);
        assertThat(memory.said(CASE))
                .filteredOn(AnswerPublished.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AnswerPublished.class,
                        published -> assertThat(published.getAccount()).isEqualTo("city-telegram"));
    }
}
