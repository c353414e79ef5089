package city.otklik.messaging.topics;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the broker answers within two seconds. */
final class BrokerHealthIndicator extends AbstractHealthIndicator {

    private static final DescribeClusterOptions SOON = new DescribeClusterOptions().timeoutMs(2_000);

    private final BrokerAdmin broker;

    BrokerHealthIndicator(BrokerAdmin broker) {
        super("The broker does not answer");
        this.broker = broker;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int nodes = broker.client()
                .describeCluster(SOON)
                .nodes()
                .get(3, TimeUnit.SECONDS)
                .size();
        builder.up().withDetail("brokers", nodes);
    }
}
