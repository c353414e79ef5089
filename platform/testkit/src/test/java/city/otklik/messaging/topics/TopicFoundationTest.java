package city.otklik.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFoundationTest {

    @Test
    void topicsAreLaidOnceAsDeclaredAndOutliveTheBroker(@TempDir Path directory) throws Exception {
        int port = FreePort.find();
        TopicFoundation foundation = new TopicFoundation(3, (short) -1, null);
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(foundation.lay(admin))
                    .containsExactlyElementsOf(
                            TopicPlan.topics().stream().map(Topic::name).toList());
            assertThat(foundation.lay(admin)).isEmpty();
            assertThat(setting(admin, "case.facts", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "case.facts", "message.timestamp.type")).isEqualTo("LogAppendTime");
            assertThat(setting(admin, "case.facts", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "curator.messages", "max.message.bytes")).isEqualTo("8388608");
            assertThat(setting(admin, "sla.dead-letters", "max.message.bytes")).isEqualTo("10485760");
            assertThat(setting(admin, "clock.ticks", "retention.ms")).isEqualTo("3600000");
            assertThatThrownBy(() -> new TopicFoundation(4, (short) -1, null).lay(admin))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("otklik.topics.partitions");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(foundation.lay(admin)).isEmpty();
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config =
                admin.describeConfigs(java.util.List.of(resource)).all().get().get(resource);
        return java.util.Objects.requireNonNull(config).get(name).value();
    }
}
