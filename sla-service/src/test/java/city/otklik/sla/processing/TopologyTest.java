package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static final Path COMMITTED = Path.of("src/test/resources/topology.txt");

    @Test
    void theTopologyIsTheCommittedOneSoAnUpgradeFindsItsChangelog() throws IOException {
        try (ClockStory story = new ClockStory()) {
            String described = story.topology().describe().toString();
            if (Boolean.getBoolean("otklik.write-docs")) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, described);
            }
            assertThat(COMMITTED).hasContent(described);
        }
    }
}
