package city.otklik.messaging.topics;

import java.time.Duration;
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
 * @param patience how long to wait for the broker at start before giving up
 */
@ConfigurationProperties("otklik.topics")
record TopicProperties(
        @DefaultValue("true") boolean create,
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replication,
        @Nullable Integer minInsyncReplicas,
        @DefaultValue("60s") Duration patience) {}
