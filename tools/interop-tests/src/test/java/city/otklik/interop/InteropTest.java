package city.otklik.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.OneRegistry;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a foreign client must be able to do, against a real broker and a real registry. */
@ContextConfiguration(initializers = SharedStack.Addresses.class)
@SpringBootTest(
        classes = ListeningService.class,
        properties = {
            "otklik.service=intake",
            "spring.application.name=listening",
            "spring.cloud.function.definition=feed",
            "spring.cloud.stream.bindings.feed-in-0.destination=curator.messages",
            "spring.cloud.stream.bindings.feed-in-0.group=intake"
        })
abstract class InteropTest {

    static final Instant SENT = Instant.parse("2026-11-23T05:59:00.125Z");
    static final String TEXT = "Яма на дороге у дома 5";

    /** What a foreign client read. */
    record Read(String type, String caseId, String text, long sentAt, String network) {}

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @DynamicPropertySource
    static void registry(DynamicPropertyRegistry properties) {
        properties.add("otklik.registry.url", OneRegistry::url);
    }

    @BeforeEach
    void theFeedsSchemaIsKnown() {
        wire.register(CuratorMessage.getClassSchema());
    }

    /** Reads the record with this key from {@code case.facts}. */
    abstract Read reads(String key) throws Exception;

    /** Writes a {@code CuratorMessage} with {@link #SENT} and {@link #TEXT} to {@code curator.messages}. */
    abstract void writes(String messageId) throws Exception;

    @Test
    void readsWhatWeWrite() throws Exception {
        String caseId = UUID.randomUUID().toString();
        MessageReceived received = MessageReceived.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(SENT)
                .setMessageId("m-1")
                .setNetwork(Network.VK)
                .setSentAt(SENT)
                .setLink("https://vk.com/wall-1_1")
                .setAuthor(AuthorOfMessage.newBuilder().setName("Житель").build())
                .setText(TEXT)
                .build();

        log.append(encoder.encode("intake", caseId, 1, received, Actor.service("intake"), null));

        assertThat(reads(caseId)).isEqualTo(new Read("MessageReceived", caseId, TEXT, SENT.toEpochMilli(), "VK"));
    }

    @Test
    void writesWhatWeRead() throws Exception {
        String messageId = UUID.randomUUID().toString();

        writes(messageId);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ListeningService.RECEIVED.stream()
                        .anyMatch(fact -> fact.caseId().equals(messageId)));
        Fact received = ListeningService.RECEIVED.stream()
                .filter(fact -> fact.caseId().equals(messageId))
                .findFirst()
                .orElseThrow();
        assertThat(received.source()).isEqualTo("curator");
        CuratorMessage message = (CuratorMessage) received.content();
        assertThat(message.getMessageId()).isEqualTo(messageId);
        assertThat(message.getText()).isEqualTo(TEXT);
        assertThat(message.getSentAt()).isEqualTo(SENT);
        assertThat(message.getTopicHint()).isNull();
        assertThat(message.getAttachments()).containsExactly("https://vk.com/photo1");
    }
}
