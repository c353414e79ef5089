package city.otklik.casestore;

import city.otklik.access.InMemoryKeptAnswers;
import city.otklik.access.KeptAnswers;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

class InMemoryKeptAnswersTest extends KeptAnswersContract {

    @Override
    KeptAnswers answers(InstantSource time) {
        return new InMemoryKeptAnswers(() -> TimeUnit.MILLISECONDS.toNanos(time.millis()));
    }
}
