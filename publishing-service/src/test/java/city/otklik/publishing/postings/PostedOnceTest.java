package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.casestore.CaseRecord;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.DeskInMemory;
import city.otklik.time.CityClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the network does: the answer stands in it once, or a person is asked. */
class PostedOnceTest {

    private static final String CASE = "AAAA-BBBB-CCCC";
    private static final String ANSWER = "Здравствуйте, Анна! Фонари заменят завтра.";
    private static EmulatedVk vk;

    /** Time moves only by this hand, so that waiting costs nothing. */
    private Instant now = Instant.now();

    private final CityClock clock = () -> now;
    private DeskInMemory<PublishingCase> memory;
    private PostingClerk clerk;

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
        memory = new DeskInMemory<>("publishing");
        clerk = new PostingClerk(
                memory.desk(),
                new Speakers(
                        new Connectors(List.of(vk.connector(Path.of("target")))),
                        AccountsInMemory.withCommunity(
                                EmulatedVk.GROUP, EmulatedVk.COMMUNITY_TOKEN, EmulatedVk.SERVICE_TOKEN)),
                clock,
                Duration.ofSeconds(60),
                1);
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
        take(new DraftApproved(CASE, now, 1, AnswerKind.FINAL, ANSWER, List.of(), "hash", "curator"));
    }

    @Test
    void anApprovedAnswerIsPostedAndClosesTheCase() {
        clerk.attend(CASE);
        assertThat(vk.posted()).containsExactly(ANSWER);
        assertThat(memory.said(CASE)).hasExactlyElementsOfTypes(AnswerPublished.class, CaseClosed.class);
    }

    @Test
    void attendingAgainPostsNothingAgain() {
        clerk.attend(CASE);
        clerk.attend(CASE);
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
        assertThat(memory.said(CASE).getLast())
                .isInstanceOf(standing == 1 ? CaseClosed.class : PublicationNeedsPerson.class);
    }

    @Test
    void aCrashBetweenPostingAndRecordingIsReconciled() {
        PublishingCase kase = state();
        Posting attempted = kase.postings().getFirst().attemptedFrom("city-vk", now, now.plusSeconds(60));
        clerk.attend(CASE);
        // As if the outcome had never been written: the attempt is all that is on record.
        DeskInMemory<PublishingCase> afterCrash = new DeskInMemory<>("publishing");
        memory = afterCrash;
        anotherClerkWith(kase.with(attempted));
        untilQuiet();
        assertThat(vk.posted()).containsExactly(ANSWER);
        assertThat(memory.said(CASE)).hasExactlyElementsOfTypes(AnswerPublished.class, CaseClosed.class);
    }

    @Test
    void tooManyCallsArePutOff() {
        vk.fault("wall.createComment", "api_error", 6);
        clerk.attend(CASE);
        assertThat(vk.posted()).isEmpty();
        untilQuiet();
        assertThat(vk.posted()).containsExactly(ANSWER);
    }

    @Test
    void closedCommentsFailForGood() {
        vk.closeComments();
        untilQuiet();
        assertThat(memory.said(CASE)).hasExactlyElementsOfTypes(PublicationFailed.class);
        assertThat(vk.posted()).isEmpty();
    }

    private void untilQuiet() {
        for (int round = 0; round < 30; round++) {
            clerk.attend(CASE);
            now = now.plusSeconds(65);
        }
    }

    private void anotherClerkWith(PublishingCase state) {
        clerk = new PostingClerk(
                memory.desk(),
                new Speakers(
                        new Connectors(List.of(vk.connector(Path.of("target")))),
                        AccountsInMemory.withCommunity(
                                EmulatedVk.GROUP, EmulatedVk.COMMUNITY_TOKEN, EmulatedVk.SERVICE_TOKEN)),
                clock,
                Duration.ofSeconds(60),
                1);
        memory.records().save(new CaseRecord<>(CASE, 0, 1, state, java.util.Map.of(), 0, List.of()));
    }

    private PublishingCase state() {
        return Objects.requireNonNull(memory.desk().find(CASE).orElseThrow().state());
    }

    private void take(SpecificRecord fact) {
        memory.desk().handle(memory.fact(CASE, fact), known -> PostingIntents.on(known, fact, clock.instant()));
    }
}
