package city.otklik.sla;

import city.otklik.access.RefusalWords;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    @Test
    void everyRefusalReadsInEveryLanguage() {
        RefusalWords.of("sla").assertComplete();
    }
}
