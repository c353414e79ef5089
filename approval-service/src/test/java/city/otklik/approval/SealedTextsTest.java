package city.otklik.approval;

import static city.otklik.approval.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionGround;
import city.otklik.testkit.fuzzing.ServedTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Approval serves no text of a rejected message (§15), not even beside a draft that awaits the curator. */
@ApprovalTest
class SealedTextsTest {

    private static final String WORDS = "zebra-7196";
    private static final String CASE = "SEAL-0000-0001";

    @Test
    void no_answer_to_a_get_holds_a_sealed_text(
            @Autowired OtherServices others, @Autowired CaseReader<ApprovalCase> reader, @LocalServerPort int port) {
        others.emit(
                "intake",
                CASE,
                SampleFacts.received(CASE, Network.VK, "Когда починят фонарь? " + WORDS),
                SampleFacts.accepted(CASE));
        others.emit("routing", CASE, SampleFacts.appointed(CASE, "anna"), SampleFacts.routed(CASE, "UGH"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.find(CASE)
                        .filter(known ->
                                known.isOf("anna") && known.life().status().inWork())
                        .isPresent());
        new Callers(port)
                .as("anna")
                .post("/cases/" + CASE + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        ServedTexts served = new ServedTexts(port, Callers.passwords(), Map.of("id", CASE));
        assertThat(served.with(WORDS))
                .contains("clara GET /cases/" + CASE, "clara GET /drafts/awaiting", "anna GET /cases");

        others.emit(
                "intake",
                CASE,
                new MessageRejected(CASE, NINE, NINE, RejectionGround.INSULT, List.of("брань"), true, "sonja"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reader.find(CASE).filter(known -> known.life().sealed()).isPresent());
        assertThat(served.with(WORDS)).isEmpty();
    }
}
