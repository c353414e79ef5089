package city.otklik.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import city.otklik.testkit.DeclaredTopics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCreationTest {

    @Test
    void topicsAreCreatedOnceAsDeclaredAndOutliveTheBroker(@TempDir Path directory) throws Exception {
        int port = FreePort.find();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            DeclaredTopics.create(broker.address(), 3);
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            TopicPlan.topics().stream().map(Topic::name).toList());
            DeclaredTopics.create(broker.address(), 3);
            assertThat(setting(admin, "case.facts", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "case.facts", "message.timestamp.type")).isEqualTo("LogAppendTime");
            assertThat(setting(admin, "case.facts", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "curator.messages", "max.message.bytes")).isEqualTo("8388608");
            assertThat(setting(admin, "curator.messages", "retention.bytes")).isEqualTo("1073741824");
            assertThat(setting(admin, "case.facts", "retention.bytes")).isEqualTo("-1");
            assertThat(setting(admin, "sla.dead-letters", "max.message.bytes")).isEqualTo("10485760");
            assertThat(setting(admin, "clock.ticks", "retention.ms")).isEqualTo("3600000");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(admin.listTopics().names().get())
                    .hasSize(TopicPlan.topics().size());
            DeclaredTopics.create(broker.address(), 3);
        }
    }

    @Test
    void whatExistsKeepsItsPartitionsAndAnotherNumberStopsTheStart(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, FreePort.find());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic("case.facts", 3, (short) 1)))
                    .all()
                    .get();

            assertThatThrownBy(() -> DeclaredTopics.create(broker.address(), 4))
                    .hasStackTraceContaining("otklik.topics.partitions asks for 4");

            assertThat(admin.listTopics().names().get()).containsExactly("case.facts");
            DeclaredTopics.create(broker.address(), 3);
            assertThat(admin.describeTopics(List.of("case.facts", "case.deadlines"))
                            .allTopicNames()
                            .get()
                            .values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return Objects.requireNonNull(config).get(name).value();
    }
}
