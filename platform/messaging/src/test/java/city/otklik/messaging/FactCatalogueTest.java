package city.otklik.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.topics.TopicPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class FactCatalogueTest {

    /** The history is held complete by the module schemas. */
    @Test
    void theCatalogueNamesEveryPublishedFact() throws IOException {
        try (Stream<Path> published = Files.list(Path.of("..", "..", "schemas", "history"))) {
            List<String> names = published
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(FactCatalogue.schemas().stream().map(Schema::getName).sorted(Comparator.naturalOrder()))
                    .containsExactlyElementsOf(names);
        }
    }

    @Test
    void everyFactStandsOnADeclaredTopicThatItsOwnerWrites() {
        for (Schema schema : FactCatalogue.schemas()) {
            FactType type = FactType.of(schema);
            assertThat(TopicPlan.find(type.topic()).orElseThrow().writers())
                    .as(type.name())
                    .contains(type.owner());
        }
    }
}
