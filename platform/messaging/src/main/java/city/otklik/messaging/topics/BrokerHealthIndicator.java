package city.otklik.messaging.topics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the broker answers within two seconds. */
final class BrokerHealthIndicator extends AbstractHealthIndicator implements AutoCloseable {

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    BrokerHealthIndicator(Map<String, Object> connection) {
        super("The broker does not answer");
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int nodes = admin().describeCluster().nodes().get(3, TimeUnit.SECONDS).size();
        builder.up().withDetail("brokers", nodes);
    }

    // Made for the first question: a service that nobody asks has no further client.
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(connection);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
        }
    }
}
