package city.otklik.intake;

import city.otklik.access.RefusalWords;
import org.junit.jupiter.api.Test;

class IntakeRefusalWordsTest {

    @Test
    void everyRefusalReadsInEveryLanguage() {
        RefusalWords.of("intake").assertComplete();
    }
}
