package city.otklik.cli.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Asks whether a broker is there before anybody waits for it. */
public final class RunningBroker {

    private static final int PATIENCE_MILLIS = 5_000;

    private RunningBroker() {}

    /**
     * The topics of the broker.
     *
     * @param connection where and how to reach it, as for any Kafka client
     * @throws NoRunningSystemException when nobody answers there, or does not let us in, saying what to do
     */
    public static Set<String> topics(Map<String, Object> connection) throws InterruptedException {
        Object address = connection.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException || e.getCause() instanceof AuthorizationException) {
                throw new NoRunningSystemException(
                        "--kafka-config: the broker at " + address + " does not let us in ("
                                + e.getCause().getMessage() + "): give it a login and a password that are right",
                        e);
            }
            throw new NoRunningSystemException(
                    "--brokers: no broker answers at " + address
                            + ": start the system with ./otklik run, or name the address of its broker",
                    e);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NoRunningSystemException(
                    "--brokers: " + address + " cannot be used (" + cause.getMessage()
                            + "): write host:port, and check --kafka-config",
                    e);
        }
    }
}
