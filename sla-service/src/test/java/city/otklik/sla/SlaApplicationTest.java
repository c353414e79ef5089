package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlaApplicationTest {

    @Test
    void aRebuildIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> SlaApplication.main(new String[] {"--rebuild", "--check"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sla needs no rebuild");
    }
}
