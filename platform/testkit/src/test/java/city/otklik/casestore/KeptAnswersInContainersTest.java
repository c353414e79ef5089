package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.KeptAnswers;
import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@InContainers(ContainerPart.STORE)
class KeptAnswersInContainersTest extends KeptAnswersContract {

    private final MongoTemplate mongo = TestMongo.template(CityInContainers.mongo("contract"));

    @Override
    KeptAnswers answers(InstantSource time) {
        return new MongoKeptAnswers(mongo, time);
    }

    @Test
    void the_store_removes_what_is_over() {
        answers(InstantSource.system());
        assertThat(mongo.indexOps(MongoKeptAnswers.COLLECTION).getIndexInfo())
                .anyMatch(index ->
                        index.getExpireAfter().filter(Duration.ZERO::equals).isPresent());
    }
}
