package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import city.otklik.access.Role;
import city.otklik.casestore.CommandResult;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.testkit.InMemoryCaseStore;
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

    private final InMemoryCaseStore<PublishingCase> service =
            new InMemoryCaseStore<>("publishing", PostingScenario.TYPE, () -> NOW);

    private static OfficialAccount telegram(boolean active) {
        return new OfficialAccount("city-telegram", Network.TELEGRAM, "kislovodsk", "Город", "https://t.me/k", active);
    }

    private CommandResult<PublishingCase> recordedWith(AccountRegister register) {
        AccountSelection accounts = new AccountSelection(List.of(), register);
        take(FactsOfOthers.received(CASE, NOW, Network.TELEGRAM, "https://t.me/kislovodsk/12", "77"));
        take(FactsOfOthers.appointed(CASE, NOW));
        take(FactsOfOthers.approved(CASE, NOW, 1, AnswerKind.FINAL, "Завтра."));
        new PostingWorker(
                        service.reader(),
                        service.commands(),
                        PostingScenario.DECIDER,
                        accounts,
                        PostingScenario.APPROVALS,
                        () -> NOW,
                        Duration.ofSeconds(60))
                .work(CASE);
        RecordPosting command = new AddressReader(accounts)
                .command(service.reader().find(CASE), PostingScenario.EXECUTOR, ANSWER, LINK, null);
        return service.commands()
                .handle(
                        CASE,
                        null,
                        PostingScenario.EXECUTOR.as(Role.EXECUTOR),
                        (state, now) -> PostingScenario.MANUAL.record(state, command, now));
    }

    private void take(SpecificRecord fact) {
        service.facts()
                .handle(service.fact(CASE, fact), (state, now) -> PostingScenario.DECIDER.intend(state, fact, now));
    }

    private void assertRefused(CommandResult<PublishingCase> result) {
        Refusal refusal = PostingScenario.refusal(result);
        assertThat(refusal).returns("no-official-account", Refusal::rule).returns("§4", Refusal::clause);
        assertThat(PostingScenario.words(refusal).getDetail()).contains("TELEGRAM");
        assertThat(service.emitted(CASE)).noneMatch(AnswerPublished.class::isInstance);
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
        assertThat(recordedWith(AccountsInMemory.of(telegram(true)))).returns(true, CommandResult::isDone);
        assertThat(service.emitted(CASE))
                .filteredOn(AnswerPublished.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AnswerPublished.class,
                        published -> assertThat(published.getAccount()).isEqualTo("city-telegram"));
    }
}
