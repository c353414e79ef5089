package city.otklik.messaging.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are created.
 *
 * @param create false where an administrator creates them and services may not
 * @param partitions of every topic spread by key
 * @param replication -1 for the broker's own default
 * @param minInsyncReplicas null for the broker's own default
 * @param patience how long to wait for the broker, and where a register changed for the schema registry, before giving up
 */
@ConfigurationProperties("otklik.topics")
record TopicProperties(
        @DefaultValue("true") boolean create,
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replication,
        @Nullable Integer minInsyncReplicas,
        @DefaultValue("60s") Duration patience) {

    int partitionsOf(Topic topic) {
        return topic.spread() == Topic.Spread.SINGLE ? 1 : partitions;
    }

    NewTopic newTopic(Topic topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.largestRecord()));
        long retention = topic.retention() == null ? -1 : topic.retention().toMillis();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention));
        long largest = topic.largestPartition() == null ? -1 : topic.largestPartition();
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(largest));
        if (largest > 0) {
            settings.put(TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(largest / 8));
        }
        if (retention > 0) {
            // Records leave segment by segment: without rolling, an hour's topic would keep a week.
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Math.max(600_000, retention / 30)));
        }
        if (minInsyncReplicas != null) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInsyncReplicas.toString());
        }
        return new NewTopic(topic.name(), partitionsOf(topic), replication).configs(settings);
    }
}
