package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.topics.TopicPlan;

/** A service's dead letters in their own topic. */
final class KafkaDeadLetters implements DeadLetters {

    private final LogProducer producer;
    private final String topic;

    KafkaDeadLetters(LogProducer producer, String service) {
        this.producer = producer;
        this.topic = TopicPlan.deadLettersOf(service);
    }

    @Override
    public void keep(DeadLetter letter) {
        producer.append(LetterFormat.letter(letter, topic));
    }
}
