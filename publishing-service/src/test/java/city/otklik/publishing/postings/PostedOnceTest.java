package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.CaseRecord;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.time.CityClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the network does: the answer is in it once, or a person is asked. */
class PostedOnceTest {

    private static final String CASE = "AAAA-BBBB-CCCC";
    private static final String ANSWER = "Здравствуйте, Анна! Фонари заменят завтра.";
    private static EmulatedVk vk;

    /** Only the test moves time, so that waiting costs nothing. */
    private Instant now = Instant.now();

    private final CityClock clock = () -> now;
    private InMemoryCaseStore<PublishingCase> service;
    private PostingWorker worker;

    @BeforeAll
    static void start() {
        vk = EmulatedVk.start();
    }

    @AfterAll
    static void stop() {
        vk.close();
    }

    @BeforeEach
    void anApprovedAnswer() {
        vk.forgetFaults();
        startOver();
        take(MessageReceived.newBuilder()
                .setCaseId(CASE)
                .setOccurredAt(now)
                .setMessageId("m1")
                .setNetwork(Network.VK)
                .setSentAt(now)
                .setLink(vk.newMessage("Когда починят фонари?"))
                .setAuthor(new AuthorOfMessage(String.valueOf(EmulatedVk.CITIZEN), "Анна", null))
                .setText("Когда починят фонари?")
                .setPriority(PriorityClass.NORMAL)
                .build());
        take(FactsOfOthers.approved(CASE, now, 1, AnswerKind.FINAL, ANSWER));
    }

    @Test
    void anApprovedAnswerIsPostedAndClosesTheCase() {
        worker.work(CASE);
        assertThat(vk.posted()).containsExactly(ANSWER);
        assertThat(service.emitted(CASE)).hasExactlyElementsOfTypes(AnswerPublished.class, CaseClosed.class);
    }

    @Test
    void attendingAgainPostsNothingAgain() {
        worker.work(CASE);
        worker.work(CASE);
        assertThat(vk.posted()).containsExactly(ANSWER);
    }

    /** The request was taken or not, the answer to it was lost: it is looked for, never sent again. */
    @ParameterizedTest
    @CsvSource({
        "accept_then_close, 0, 1",
        "accept_then_delay, 2000, 1",
        "http5xx_after, 502, 1",
        "http5xx_before, 502, 0",
        "drop_request, 0, 0",
        "api_error, 10, 0"
    })
    void aDoubtfulAttemptIsReconciledByReading(String fault, int value, int standing) {
        vk.fault("wall.createComment", fault, value);
        untilQuiet();
        assertThat(vk.posted()).hasSize(standing);
        assertThat(vk.attempts()).isEqualTo(1);
        assertThat(service.emitted(CASE).getLast())
                .isInstanceOf(standing == 1 ? CaseClosed.class : PublicationNeedsPerson.class);
    }

    @Test
    void aCrashBetweenPostingAndRecordingIsReconciled() {
        PublishingCase state = state();
        Posting posting = state.postings().getFirst();
        PublishingCase attempted = state.with(
                posting.name(), posting.attempt().started(posting.whatIsWanted(), "city-vk", now, now.plusSeconds(60)));
        worker.work(CASE);
        // As if the outcome had never been written: the attempt is all that is on record.
        startOver();
        service.cases().save(new CaseRecord<>(CASE, 0, 1, attempted, java.util.Map.of(), 0, List.of(), null));
        untilQuiet();
        assertThat(vk.posted()).containsExactly(ANSWER);
        assertThat(service.emitted(CASE)).hasExactlyElementsOfTypes(AnswerPublished.class, CaseClosed.class);
    }

    @Test
    void tooManyCallsArePutOff() {
        vk.fault("wall.createComment", "api_error", 6);
        worker.work(CASE);
        assertThat(vk.posted()).isEmpty();
        untilQuiet();
        assertThat(vk.posted()).containsExactly(ANSWER);
    }

    @Test
    void closedCommentsFailForGood() {
        vk.closeComments();
        untilQuiet();
        assertThat(service.emitted(CASE)).hasExactlyElementsOfTypes(PublicationFailed.class);
        assertThat(vk.posted()).isEmpty();
    }

    private void untilQuiet() {
        for (int round = 0; round < 30; round++) {
            worker.work(CASE);
            now = now.plusSeconds(65);
        }
    }

    /** The service with an empty store and log. */
    private void startOver() {
        service = new InMemoryCaseStore<>("publishing", PostingScenario.TYPE, clock);
        worker = new PostingWorker(
                service.reader(),
                service.commands(),
                PostingScenario.DECIDER,
                new AccountSelection(
                        List.of(vk.connector(Path.of("target"))),
                        AccountsInMemory.withCommunity(
                                EmulatedVk.GROUP, EmulatedVk.COMMUNITY_TOKEN, EmulatedVk.SERVICE_TOKEN)),
                PostingScenario.APPROVALS,
                clock,
                Duration.ofSeconds(60));
    }

    private PublishingCase state() {
        return service.reader().find(CASE).orElseThrow();
    }

    private void take(SpecificRecord fact) {
        service.facts()
                .handle(service.fact(CASE, fact), (state, at) -> PostingScenario.DECIDER.intend(state, fact, at));
    }
}
