package city.otklik.messaging.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Before anything reads or writes, the topics are there. A broker that is still starting is waited for. */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

    private final Map<String, Object> connection;
    private final TopicFoundation foundation;
    private final Duration patience;
    private volatile boolean running;

    TopicsAtStart(Map<String, Object> connection, TopicFoundation foundation, Duration patience) {
        this.connection = connection;
        this.foundation = foundation;
        this.patience = patience;
    }

    @Override
    public void start() {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(connection)) {
            List<String> created = laid(admin, deadline);
            if (!created.isEmpty()) {
                LOG.info("Created topics {}", created);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
        running = true;
    }

    private List<String> laid(Admin admin, long deadline) throws InterruptedException {
        while (true) {
            try {
                return foundation.lay(admin);
            } catch (ExecutionException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "The broker did not let us create the topics within " + patience + " (" + e.getCause()
                                    + "): check spring.kafka.bootstrap-servers, or create them by hand and set"
                                    + " otklik.topics.create=false",
                            e);
                }
                Thread.sleep(500);
            }
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
