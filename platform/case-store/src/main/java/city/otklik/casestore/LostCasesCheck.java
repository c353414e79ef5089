package city.otklik.casestore;

import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.topics.TopicPlan;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Refuses the start of a service that has read the log and has no case: its cases were lost. It would go on as if nothing
 * had happened before, count its facts from one, and readers would take them for repeated ones. Asks the store for one
 * document, and only where there is none the broker for what the service has read; the log itself is not read.
 */
final class LostCasesCheck implements SmartLifecycle {

    private final String service;
    private final MongoOperations mongo;
    private final BrokerAdmin broker;
    private final BindingServiceProperties bindings;
    private volatile boolean running;

    LostCasesCheck(String service, MongoOperations mongo, BrokerAdmin broker, BindingServiceProperties bindings) {
        this.service = service;
        this.mongo = mongo;
        this.broker = broker;
        this.bindings = bindings;
    }

    /** @throws IllegalStateException where the cases are lost, or nobody can say whether they are */
    @Override
    public void start() {
        boolean mayBeLost = !mongo.exists(new Query(), MongoCaseRecords.COLLECTION)
                && !LastRebuild.of(mongo).empty();
        if (mayBeLost && group().filter(this::hasRead).isPresent()) {
            throw new IllegalStateException("The case collection is empty, but the log holds facts that the " + service
                    + " service has read: run ./otklik rebuild " + service + " first (in containers its jar with"
                    + " --rebuild)");
        }
        running = true;
    }

    private Optional<String> group() {
        return bindings.getBindings().values().stream()
                .filter(binding -> TopicPlan.CASE_FACTS.equals(binding.getDestination()))
                .map(BindingProperties::getGroup)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean hasRead(String group) {
        try {
            return broker
                    .client()
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .anyMatch(done -> done.getKey().topic().equals(TopicPlan.CASE_FACTS)
                            && done.getValue() != null
                            && done.getValue().offset() > 0);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "There is no case, and the broker does not say whether " + service + " has read any", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
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

    /** After the topics are there, before anything is read. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
