package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.PostingResult.ForPerson;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.publishing.postings.ManualPostingDecider.SendAgain;
import city.otklik.publishing.postings.ManualPostingDecider.TakeOver;
import city.otklik.testkit.TestCallers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides about a posting (§6), and which addresses are of the case's network. */
class OwnPostingsTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);
    private static final String ELSEWHERE = "https://vk.com/elsewhere";

    private final PostingScenario scenario = PostingScenario.opened();

    private void needsPerson() {
        scenario.network().next(accept -> new ForPerson(Note.literally("VK answered 14 (captcha)")));
        scenario.approved(1);
        scenario.work();
    }

    @Test
    void only_its_executor_or_the_supervisor_decides_about_a_posting() {
        needsPerson();
        PublishingCase state = scenario.reader().find(CASE).orElseThrow();
        ManualPostingDecider decider = PostingScenario.MANUAL;
        for (Caller other :
                List.of(TestCallers.executor("boris"), TestCallers.curator(), TestCallers.department("UGH"))) {
            RecordPosting byHand = new RecordPosting(other, FIRST, ELSEWHERE, null, Optional.empty(), List.of());
            List<Decision<PublishingCase>> decisions = List.of(
                    decider.record(state, byHand, scenario.now()),
                    decider.takeOver(state, new TakeOver(other, FIRST), scenario.now()),
                    decider.sendAgain(state, new SendAgain(other, FIRST), scenario.now()));
            assertThat(decisions)
                    .allSatisfy(decision -> assertThat(decision)
                            .isInstanceOfSatisfying(
                                    Decision.Refused.class,
                                    refused ->
                                            assertThat(refused.refusal().rule()).isEqualTo("another-executors-case")));
        }
        SendAgain supervisor = new SendAgain(TestCallers.supervisor(), FIRST);
        assertThat(decider.sendAgain(state, supervisor, scenario.now())).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vk.com/wall-1_2",
                "ftp://vk.com/wall-1_2",
                "http://vk.com/wall-1_2",
                "javascript:alert(1)",
                "https://",
                "https://vk com/1",
                "https://vk.com",
                "https://vk.com/",
                "https://example.com/",
                "https://ok.ru/group/1",
                "https://vk.com.example.com/wall-1_2",
                "https://notvk.com/wall-1_2",
                "https://vk.com@example.com/wall-1_2",
                "https://example.com/vk.com/wall-1_2"
            })
    void an_address_in_the_network_of_the_case_is_needed(String url) {
        needsPerson();
        Refusal refusal = refusal(scenario.record(FIRST, null, url, null));
        assertThat(refusal).returns("link-of-another-network", Refusal::rule);
        assertThat(refusal.field()).isEqualTo("url");
    }
}
