package city.otklik.messaging.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** The one client by which a service asks the broker about itself, made for the first question. */
public final class BrokerAdmin implements AutoCloseable {

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    /** @param connection how the broker is reached; an answer is awaited for ten seconds at most */
    public BrokerAdmin(Map<String, Object> connection) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    }

    public synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(connection);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
