package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.topics.TopicPlan;

/** A service's dead letters in their own topic. */
final class KafkaDeadLetters implements DeadLetters {

    private final KafkaLogWriter log;
    private final String topic;

    KafkaDeadLetters(KafkaLogWriter log, String service) {
        this.log = log;
        this.topic = TopicPlan.deadLettersOf(service);
    }

    @Override
    public void keep(DeadLetter deadLetter) {
        log.append(DeadLetterFormat.deadLetter(deadLetter, topic));
    }
}
