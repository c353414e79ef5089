package city.otklik.city.letters;

import city.otklik.messaging.deadletters.DeadLetterBox;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredLetter;
import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.topics.TopicPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The letter boxes of all services of a running system. */
public final class LetterRoom implements AutoCloseable {

    private final LogProducer producer;
    private final Map<String, DeadLetterBox> boxes = new LinkedHashMap<>();

    /**
     * Opens the boxes of {@code services}; one that has no topic yet has no letters.
     *
     * @param connection where and how to reach the broker, as for any Kafka client
     * @param topics the broker's topics
     * @param services names
     */
    public LetterRoom(Map<String, Object> connection, Set<String> topics, List<String> services) {
        this.producer = new LogProducer(connection);
        for (String service : services) {
            if (topics.contains(TopicPlan.deadLettersOf(service))) {
                boxes.put(service, new DeadLetterBox(service, connection, producer));
            }
        }
    }

    /** @throws IllegalArgumentException when {@code service} is none that has dead letters */
    public static void requireService(String service) {
        if (!TopicPlan.services().contains(service)) {
            throw new IllegalArgumentException("--service: \"" + service + "\" has no dead letters: name one of "
                    + String.join(", ", TopicPlan.services()));
        }
    }

    /** What waits, service by service, each in the order in which it was to be handled. */
    public List<FiledLetter> waiting() {
        List<FiledLetter> all = new ArrayList<>();
        boxes.forEach((service, box) -> box.list().forEach(letter -> all.add(FiledLetter.waiting(service, letter))));
        return all;
    }

    /** What was replayed and did not come back. */
    public List<FiledLetter> replayed() {
        List<FiledLetter> all = new ArrayList<>();
        boxes.forEach(
                (service, box) -> box.replayed().forEach(letter -> all.add(FiledLetter.replayed(service, letter))));
        return all;
    }

    /** The letter's original bytes, null where there were none. */
    public byte @org.jspecify.annotations.Nullable [] bytesOf(FiledLetter filed) {
        return box(filed.service()).bytesOf(filed.letter());
    }

    /**
     * Sends letters to the services that put them aside.
     *
     * @param who a login or a name, for the record
     * @return those that were sent; one that somebody else replayed meanwhile is not sent again
     */
    public List<FiledLetter> replay(List<FiledLetter> letters, String who) {
        Map<String, Set<Origin>> chosen = letters.stream()
                .collect(Collectors.groupingBy(
                        FiledLetter::service,
                        LinkedHashMap::new,
                        Collectors.mapping(filed -> filed.letter().origin(), Collectors.toSet())));
        List<FiledLetter> sent = new ArrayList<>();
        chosen.forEach((service, origins) -> {
            for (StoredLetter letter : box(service).replay(origins, who)) {
                sent.add(FiledLetter.waiting(service, letter));
            }
        });
        return sent;
    }

    private DeadLetterBox box(String service) {
        DeadLetterBox box = boxes.get(service);
        if (box == null) {
            throw new IllegalStateException("The box of " + service + " is not open");
        }
        return box;
    }

    @Override
    public void close() {
        producer.close();
    }
}
