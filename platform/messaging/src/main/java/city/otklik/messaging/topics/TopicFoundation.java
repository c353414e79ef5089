package city.otklik.messaging.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Creates the declared topics that are missing. What exists stays as it is, but must have the declared partitions. */
public final class TopicFoundation {

    private final int partitions;
    private final short replication;
    private final @Nullable Integer minInsyncReplicas;

    /**
     * @param replication -1 for the broker's own default
     * @param minInsyncReplicas null for the broker's own default
     */
    public TopicFoundation(int partitions, short replication, @Nullable Integer minInsyncReplicas) {
        this.partitions = partitions;
        this.replication = replication;
        this.minInsyncReplicas = minInsyncReplicas;
    }

    /**
     * @return names of the topics created now
     * @throws IllegalStateException when a topic exists with another number of partitions: keys would lie elsewhere
     * @throws ExecutionException when the broker does not answer or refuses
     */
    public List<String> lay(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<String> created = new ArrayList<>();
        List<String> toCheck = new ArrayList<>();
        List<Topic> missing = new ArrayList<>();
        for (Topic topic : TopicPlan.topics()) {
            if (existing.contains(topic.name())) {
                toCheck.add(topic.name());
            } else {
                missing.add(topic);
            }
        }
        var answers =
                admin.createTopics(missing.stream().map(this::request).toList()).values();
        for (Topic topic : missing) {
            try {
                Objects.requireNonNull(answers.get(topic.name())).get();
                created.add(topic.name());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                toCheck.add(topic.name());
            }
        }
        for (TopicDescription found :
                admin.describeTopics(toCheck).allTopicNames().get().values()) {
            check(found);
        }
        return created;
    }

    private void check(TopicDescription found) {
        Topic topic = TopicPlan.find(found.name()).orElseThrow();
        if (found.partitions().size() != partitionsOf(topic)) {
            throw new IllegalStateException("Topic " + found.name() + " has "
                    + found.partitions().size() + " partitions, otklik.topics.partitions asks for "
                    + partitionsOf(topic) + ": set the property to what stands, partitions are never changed");
        }
    }

    private int partitionsOf(Topic topic) {
        return topic.spread() == Topic.Spread.SINGLE ? 1 : partitions;
    }

    private NewTopic request(Topic topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.largestRecord()));
        long retention = topic.retention() == null ? -1 : topic.retention().toMillis();
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
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
