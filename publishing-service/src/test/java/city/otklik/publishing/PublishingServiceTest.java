package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.Network;
import city.otklik.facts.ReplyCertainty;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as it runs: a real broker, a real store, the emulated VK, real HTTP. */
@PublishingTest
@ExtendWith(OutputCaptureExtension.class)
class PublishingServiceTest {

    private static final String TEXT = "Здравствуйте, Анна! Фонари заменят завтра.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RawLog LOG = new RawLog(SharedStack.Stack.broker());

    private final LogWriter log;
    private final FactEncoder encoder;
    private final AvroWire wire;
    private final int port;
    private final int management;
    private final CallsOverHttp call;
    private final EmulatedVk vk = EmulatedVk.shared();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    PublishingServiceTest(
            LogWriter log,
            FactEncoder encoder,
            AvroWire wire,
            @LocalServerPort int port,
            @LocalManagementPort int management) {
        this.log = log;
        this.encoder = encoder;
        this.wire = wire;
        this.port = port;
        this.management = management;
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    @BeforeEach
    void nothingGoesWrong() {
        vk.forgetFaults();
    }

    private OutgoingFact fact(String source, String caseId, SpecificRecord content) {
        long sequence = sequences.merge(source + "/" + caseId, 1L, Long::sum);
        return encoder.encode(source, caseId, sequence, content, Actor.service(source), null);
    }

    private String opened(String caseId) {
        String link = vk.newMessage("Когда починят фонари?");
        log.append(fact("intake", caseId, FactsOfOthers.received(caseId, now, Network.VK, link, "77")));
        log.append(fact("routing", caseId, FactsOfOthers.appointed(caseId, now)));
        return link;
    }

    private OutgoingFact approved(String caseId, int version) {
        return fact("approval", caseId, FactsOfOthers.approved(caseId, now, version, AnswerKind.FINAL, TEXT));
    }

    /** The same fact from another service, as a careless or hostile one would write it. */
    private static OutgoingFact emittedBy(String source, OutgoingFact fact) {
        return new OutgoingFact(
                fact.sequence(),
                fact.id(),
                fact.type(),
                source,
                fact.topic(),
                fact.key(),
                fact.actor(),
                fact.actorSubject(),
                fact.occurredAt(),
                fact.causation(),
                fact.traceparent(),
                fact.value());
    }

    private List<SpecificRecord> emitted(String caseId, String... types) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LOG.facts(wire, caseId))
                        .extracting(fact -> fact.getSchema().getName())
                        .filteredOn(List.of(types)::contains)
                        .containsExactly(types));
        return LOG.facts(wire, caseId).stream()
                .filter(fact -> List.of(types).contains(fact.getSchema().getName()))
                .toList();
    }

    @Test
    void an_approved_answer_is_posted_once_however_often_the_approval_is_read() {
        String id = "P-once";
        opened(id);
        OutgoingFact approval = approved(id, 1);
        log.append(approval);
        log.append(approval);
        AnswerPublished published =
                (AnswerPublished) emitted(id, "AnswerPublished", "CaseClosed").getFirst();
        log.append(approval);
        assertThat(published.getUrl()).startsWith("https://vk.com/wall-494_");
        assertThat(published.getOccurredAt()).isBetween(now.minusSeconds(1), Instant.now());
        assertThat(vk.posted()).containsExactly(TEXT);
        assertThat(vk.attempts()).isEqualTo(1);
        CallsOverHttp.Answer answer = call.get("clara", "/cases/" + id + "/postings");
        assertThat(answer.etag()).isNotEmpty();
        assertThat(answer.body().path(0).path("state").asString()).isEqualTo("POSTED");
        assertThat(answer.body().path(0).path("url").asString()).isEqualTo(published.getUrl());
    }

    @Test
    void an_approval_of_another_service_posts_nothing() {
        String id = "P-forged";
        opened(id);
        log.append(emittedBy("routing", approved(id, 1)));
        log.append(fact("approval", id, FactsOfOthers.submitted(id, now, 1, TEXT)));
        String witness = "P-witness";
        opened(witness);
        log.append(approved(witness, 1));
        emitted(witness, "AnswerPublished", "CaseClosed");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LOG.read("publishing.dead-letters"))
                        .anyMatch(letter ->
                                new String(letter.key(), java.nio.charset.StandardCharsets.UTF_8).equals(id)));
        assertThat(call.get("anna", "/cases/" + id + "/postings").body()).isEmpty();
    }

    @Test
    void a_posting_in_doubt_is_put_before_a_person_who_lets_it_be_sent_again() {
        String id = "P-doubt";
        opened(id);
        vk.fault("wall.createComment", "drop_request", 0);
        log.append(approved(id, 1));
        emitted(id, "PublicationNeedsPerson");
        assertThat(call.get("anna", "/postings?state=NEEDS_PERSON").body())
                .anyMatch(posting -> posting.path("caseId").asString().equals(id));
        String etag = call.get("anna", "/cases/" + id + "/postings").etag();
        String retry = "/cases/" + id + "/postings/ANSWER/1/retry";
        CallsOverHttp.Answer answer = call.post("anna", retry, "", etag);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("state").asString()).isEqualTo("INTENDED");
        assertThat(call.post("anna", retry, "", etag).status()).isEqualTo(412);
        emitted(id, "PublicationNeedsPerson", "PublicationResumed", "AnswerPublished", "CaseClosed");
        assertThat(vk.posted()).containsExactly(TEXT);
    }

    @Test
    void what_a_person_posted_is_recorded_with_the_time_they_claim_until_it_is_confirmed() {
        String id = "P-hand";
        opened(id);
        vk.closeComments();
        log.append(approved(id, 1));
        emitted(id, "PublicationFailed");
        String posting = "/cases/" + id + "/postings/ANSWER/1";
        String body = "{\"url\": \"https://vk.com/wall-494_1?reply=77\", \"postedAt\": \"" + now + "\"}";
        CallsOverHttp.Answer recorded = call.post("anna", posting + "/manual", body);
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.etag()).isNotEmpty();
        assertThat(recorded.body().path("claimedAt").asString()).isEqualTo(now.toString());
        assertThat(call.post("sonja", posting + "/claimed-time", "").status()).isEqualTo(200);
        List<SpecificRecord> facts =
                emitted(id, "PublicationFailed", "AnswerPublished", "CaseClosed", "AnswerPublished");
        assertThat(((AnswerPublished) facts.get(1)).getOccurredAt()).isAfter(now);
        assertThat(((AnswerPublished) facts.get(3)).getOccurredAt()).isEqualTo(now);
    }

    @Test
    void the_curator_confirms_that_nothing_can_be_posted_any_more() {
        String id = "P-impossible";
        opened(id);
        String path = "/cases/" + id + "/impossible";
        String body = "{\"reason\": \"Комментарии закрыты\"}";
        vk.closeComments();
        log.append(approved(id, 1));
        emitted(id, "PublicationFailed");
        assertThat(call.post("clara", path, body).status()).isEqualTo(200);
        emitted(id, "PublicationFailed", "PublicationImpossible", "CaseClosed");
        assertThat(call.post("clara", path, body).status()).isEqualTo(409);
    }

    @Test
    void the_authors_reply_that_vk_pushes_is_taken_once_however_often_and_forged_it_comes() {
        String id = "P-reply";
        opened(id);
        vk.callback("http://localhost:" + port + "/networks/vk/callback", PublishingTest.Surroundings.CALLBACK_SECRET);
        await().atMost(PATIENCE).until(() -> vk.callbacks().contains("ok"));
        log.append(fact("approval", id, FactsOfOthers.asked(id, now, 1, "Уточните адрес.")));
        ClarificationPosted question =
                (ClarificationPosted) emitted(id, "ClarificationPosted").getFirst();
        vk.behave(Map.of("eventCopies", 2, "eventsForged", true));
        Long ours = Long.valueOf(question.getExternalId());
        vk.comment(vk.lastPost(), ours, 88, "А у нас?");
        String reply = vk.comment(vk.lastPost(), ours, EmulatedVk.CITIZEN, "Ленина, 5")
                .path("commentId")
                .asString();
        ClarificationAnswered answered = (ClarificationAnswered)
                emitted(id, "ClarificationPosted", "ClarificationAnswered").get(1);
        vk.behave(Map.of("eventCopies", 1, "eventsForged", false));
        assertThat(answered.getReplyId()).isEqualTo(reply);
        assertThat(answered.getCertainty()).isEqualTo(ReplyCertainty.EXACT);
        assertThat(answered.getText()).contains("Ленина, 5");

        String path = "/cases/" + id + "/clarifications/1/replies/" + reply + "/dismissal";
        assertThat(call.post("anna", path, "{\"reason\": \"Не о том\"}").status())
                .isEqualTo(200);
        emitted(id, "ClarificationPosted", "ClarificationAnswered", "ReplyDismissed");
    }

    @Test
    void the_accounts_are_public_and_their_secrets_are_not(CapturedOutput output) {
        String changed =
                "{\"network\": \"OK\", \"ownerId\": \"5\", \"title\": \"Город\", \"url\": \"\", \"active\": false}";
        assertThat(call.put("root", "/accounts/city-ok", changed).status()).isEqualTo(200);
        AnonymousCalls anonymous = new AnonymousCalls(port);
        assertThat(anonymous.get("/accounts").body())
                .contains("city-vk")
                .contains("city-ok")
                .contains("\"active\":true");
        for (String secret : List.of(
                PublishingTest.Surroundings.CALLBACK_SECRET, EmulatedVk.COMMUNITY_TOKEN, EmulatedVk.SERVICE_TOKEN)) {
            for (String path : List.of("/accounts", "/v3/api-docs")) {
                assertThat(anonymous.get(path).body()).doesNotContain(secret);
            }
            for (String path : List.of("/actuator/prometheus", "/actuator/health")) {
                assertThat(new AnonymousCalls(management).get(path).body())
                        .isNotEmpty()
                        .doesNotContain(secret);
            }
            assertThat(output.getAll()).doesNotContain(secret);
        }
    }

    @Test
    void a_confirmation_is_answered_for_our_own_communities_only() {
        AnonymousCalls vkItself = new AnonymousCalls(port);
        assertThat(vkItself.post("/networks/vk/callback", "{\"type\": \"confirmation\", \"group_id\": 494}")
                        .body())
                .isEqualTo(vk.confirmationCode());
        assertThat(vkItself.post("/networks/vk/callback", "{\"type\": \"confirmation\", \"group_id\": 5}")
                        .statusCode())
                .isEqualTo(403);
        String other = "{\"type\": \"group_join\", \"group_id\": 494, \"secret\": \"%s\"}";
        HttpResponse<String> proved =
                vkItself.post("/networks/vk/callback", other.formatted(PublishingTest.Surroundings.CALLBACK_SECRET));
        assertThat(proved.body()).isEqualTo("ok");
        assertThat(vkItself.post("/networks/vk/callback", other.formatted("wrong"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void health_is_up_when_it_is_ready() {
        assertThat(new AnonymousCalls(management)
                        .get("/actuator/health/readiness")
                        .body())
                .contains("UP");
        assertThat(new AnonymousCalls(management)
                        .get("/actuator/health/liveness")
                        .body())
                .contains("UP");
    }

    @Test
    void the_interface_is_described_as_committed() {
        OpenApiDocument.assertCommitted("publishing", port);
    }
}
