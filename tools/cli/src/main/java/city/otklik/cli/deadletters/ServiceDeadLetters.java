package city.otklik.cli.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.topics.TopicPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The dead letters of several services of a running system. */
public final class ServiceDeadLetters implements AutoCloseable {

    private final KafkaLogWriter log;
    private final Map<String, StoredDeadLetters> repositories = new LinkedHashMap<>();

    /**
     * Opens those of {@code services}; one that has no topic yet has none.
     *
     * @param connection where and how to reach the broker, as for any Kafka client
     * @param topics the broker's topics
     * @param services names
     */
    public ServiceDeadLetters(Map<String, Object> connection, Set<String> topics, List<String> services) {
        this.log = KafkaLogWriter.to(connection);
        for (String service : services) {
            if (topics.contains(TopicPlan.deadLettersOf(service))) {
                repositories.put(service, new StoredDeadLetters(service, () -> reader(connection), log));
            }
        }
    }

    private static Consumer<byte[], byte[]> reader(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Compression may have made many large values small.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @throws IllegalArgumentException when {@code service} is none that has dead letters */
    public static void requireService(String service) {
        if (!TopicPlan.services().contains(service)) {
            throw new IllegalArgumentException("--service: \"" + service + "\" has no dead letters: name one of "
                    + String.join(", ", TopicPlan.services()));
        }
    }

    /** All that are kept, service by service, each in the order in which it was to be handled. */
    public List<ServiceDeadLetter> all() {
        List<ServiceDeadLetter> all = new ArrayList<>();
        repositories.forEach((service, repository) ->
                repository.entries().forEach(entry -> all.add(new ServiceDeadLetter(service, entry))));
        return all;
    }

    /** What waits, in that order. */
    public List<ServiceDeadLetter> waiting() {
        return all().stream().filter(ServiceDeadLetter::waits).toList();
    }

    /** The original bytes, null where there were none. */
    public byte @Nullable [] bytesOf(ServiceDeadLetter filed) {
        return repository(filed.service()).bytesOf(filed.letter());
    }

    /**
     * Sends dead letters again to the services that put them aside.
     *
     * @param who a login or a name, for the record
     * @return those that were sent; one that somebody else replayed meanwhile is not sent again
     */
    public List<ServiceDeadLetter> replay(List<ServiceDeadLetter> letters, String who) {
        Map<String, Set<Origin>> chosen = letters.stream()
                .collect(Collectors.groupingBy(
                        ServiceDeadLetter::service,
                        LinkedHashMap::new,
                        Collectors.mapping(filed -> filed.letter().origin(), Collectors.toSet())));
        List<ServiceDeadLetter> sent = new ArrayList<>();
        chosen.forEach((service, origins) -> {
            for (StoredDeadLetter letter : repository(service).replay(origins, who)) {
                sent.add(new ServiceDeadLetter(service, new DeadLetterEntry(letter, null, null)));
            }
        });
        return sent;
    }

    private StoredDeadLetters repository(String service) {
        StoredDeadLetters repository = repositories.get(service);
        if (repository == null) {
            throw new IllegalStateException("The dead letters of " + service + " are not open");
        }
        return repository;
    }

    @Override
    public void close() {
        log.close();
    }
}
