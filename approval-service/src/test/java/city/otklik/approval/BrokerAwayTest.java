package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.embedded.EmbeddedBroker;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.testkit.OwnBroker;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs, and its broker goes away: every command is answered, in time. */
@SpringBootTest(
        classes = ApprovalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=approval")
@ContextConfiguration(initializers = {OwnBroker.class, BrokerAwayTest.NoRoomForKeys.class, Callers.Users.class})
@Import({SharedStack.RegistryInMemory.class, OtherServices.class})
@DirtiesContext
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ID = "AWAY-0000-0001";
    private static final String DRAFTS = "/cases/" + ID + "/drafts";

    /** At its start the service cannot publish its key. */
    static final class NoRoomForKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String broker =
                    context.getBeanFactory().getBean(EmbeddedBroker.class).address();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
                admin.createTopics(List.of(new NewTopic(TopicPlan.SIGNING_KEYS, 1, (short) 1)
                                .configs(Map.of("max.message.bytes", "1"))))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private final Callers callers;
    private final OtherServices others;
    private final CaseReader<ApprovalCase> reader;
    private final EmbeddedBroker broker;

    @Autowired
    BrokerAwayTest(
            OtherServices others, CaseReader<ApprovalCase> reader, EmbeddedBroker broker, @LocalServerPort int port) {
        this.others = others;
        this.reader = reader;
        this.broker = broker;
        this.callers = new Callers(port);
    }

    private Callers.Reply command(String login, String path, Map<String, String> body) {
        return assertTimeoutPreemptively(PATIENCE, () -> callers.as(login).post(path, body));
    }

    private void assertRefused(Callers.Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:signatures-unavailable")
                .containsKey("remedy");
    }

    @Test
    void what_would_need_it_is_refused_and_did_nothing_and_the_rest_is_done() {
        others.open(ID, reader);
        String hash = command("anna", DRAFTS, Map.of("kind", "FINAL", "text", "Фонарь починят 5 марта."))
                .text("contentHash");

        broker.close();
        assertRefused(command("clara", DRAFTS + "/1/approval", Map.of("contentHash", hash)));
        assertRefused(command("anna", "/cases/" + ID + "/clarifications", Map.of("text", "Какой дом?")));
        assertThat(callers.as("clara").get("/drafts/awaiting").rows())
                .extracting("caseId")
                .contains(ID);

        // Its fact leaves once the broker is back.
        assertThat(command("clara", DRAFTS + "/1/return", Map.of("remark", "Какой фонарь?"))
                        .status())
                .isEqualTo(200);
    }
}
