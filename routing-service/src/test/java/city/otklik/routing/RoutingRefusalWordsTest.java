package city.otklik.routing;

import city.otklik.access.RefusalWords;
import org.junit.jupiter.api.Test;

class RoutingRefusalWordsTest {

    @Test
    void everyRefusalReadsInEveryLanguage() {
        RefusalWords.of("routing").assertComplete();
    }
}
