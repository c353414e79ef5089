package city.otklik.approval;

import city.otklik.access.RefusalWords;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    @Test
    void every_refusal_reads_in_every_language() {
        RefusalWords.of("approval").assertComplete();
    }
}
