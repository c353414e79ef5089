package city.otklik.messaging.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Before anything reads or writes, the declared topics are there. A broker that is still starting is waited for. What
 * exists stays as it is, but must have the declared partitions: with others, keys would be in other places.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final long PAUSE_MILLIS = 500;

    private final KafkaAdmin kafka;
    private final Map<String, Integer> partitions;
    private final Duration patience;
    private volatile boolean running;

    /** @param partitions of each declared topic */
    TopicCreation(KafkaAdmin kafka, Map<String, Integer> partitions, Duration patience) {
        this.kafka = kafka;
        this.partitions = partitions;
        this.patience = patience;
        kafka.setFatalIfBrokerNotAvailable(true);
    }

    @Override
    public void start() {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            while (!isDone(admin, deadline)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
        running = true;
    }

    private boolean isDone(Admin admin, long deadline) throws InterruptedException {
        try {
            Set<String> missing = missing(admin);
            if (!missing.isEmpty()) {
                create(missing);
                missing(admin);
                LOG.info("Created topics {}", missing);
            }
            return true;
        } catch (ExecutionException e) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The broker did not let us create the topics within " + patience + " (" + e.getCause()
                                + "): check spring.kafka.bootstrap-servers, or create them by hand and set"
                                + " otklik.topics.create=false",
                        e);
            }
            return false;
        }
    }

    // Spring would add partitions to a topic that has fewer, so that it is only shown what is missing.
    private void create(Set<String> missing) throws ExecutionException {
        kafka.setCreateOrModifyTopic(topic -> missing.contains(topic.name()));
        try {
            kafka.initialize();
        } catch (IllegalStateException e) {
            throw new ExecutionException(e.getCause());
        }
    }

    private Set<String> missing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> missing = new TreeSet<>(partitions.keySet());
        missing.removeAll(admin.listTopics().names().get());
        List<String> existing = partitions.keySet().stream()
                .filter(name -> !missing.contains(name))
                .toList();
        admin.describeTopics(existing).allTopicNames().get().values().forEach(this::check);
        return missing;
    }

    private void check(TopicDescription found) {
        int declared = Objects.requireNonNull(partitions.get(found.name()));
        if (found.partitions().size() != declared) {
            throw new IllegalStateException("Topic " + found.name() + " has "
                    + found.partitions().size() + " partitions, otklik.topics.partitions asks for " + declared
                    + ": set the property to what exists, partitions are never changed");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
