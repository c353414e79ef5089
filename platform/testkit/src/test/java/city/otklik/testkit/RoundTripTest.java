package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@RoutingTest
class RoundTripTest {

    @Autowired
    Feeder feeder;

    @Autowired
    MongoOperations mongo;

    @Test
    void aFactIsHandledOnceAndItsAnswerStandsInTheLog() {
        feeder.send(feeder.accepted("RT-1", 1));
        feeder.send(feeder.accepted("RT-1", 1));
        feeder.send(feeder.accepted("RT-1", 2));

        Feeder.soon(() -> feeder.handled("RT-1").equals(List.of(1L, 2L)));
        Feeder.soon(
                () -> mongo.exists(query(where("_id").is("RT-1").and("outbox").size(0)), "cases"));
        var answers = new RawLog(SharedStack.Stack.broker())
                .read("case.facts").stream()
                        .filter(record -> "RT-1".equals(new String(record.key(), StandardCharsets.UTF_8)))
                        .map(record -> FactHeaders.in(record.headers()))
                        .filter(headers -> "routing".equals(headers.source()))
                        .toList();
        assertThat(answers).extracting(FactHeaders::id).containsExactly("RT-1-1", "RT-1-2");
        assertThat(answers).extracting(FactHeaders::type).containsOnly("ExecutorAppointed");
        assertThat(answers).extracting(FactHeaders::causation).containsExactly("RT-1-1", "RT-1-2");
    }

    @Test
    void whatAnotherTransactionTookBackIsNotRead() {
        feeder.sendAndTakeBack(feeder.accepted("RT-back", 1));
        feeder.allIsRead("RT-back-next");

        assertThat(feeder.handled("RT-back")).isEmpty();
        assertThat(feeder.deadLetters("RT-back")).isEmpty();
    }
}
