package city.otklik.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a fact has to be written. */
class LanguageTest {

    static List<Schema> facts() throws IOException {
        return Facts.schemas();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactSaysWhatItMeansWhoseItIsAndWhereItStands(Schema schema) {
        assertThat(schema.getDoc()).as("doc comment of %s", schema.getName()).isNotBlank();
        assertThat(schema.getProp("owner"))
                .isIn(Set.of("curator", "intake", "routing", "approval", "publishing", "sla"));
        assertThat(schema.getProp("topic"))
                .isIn(Set.of(
                        "curator.messages",
                        "case.facts",
                        "case.deadlines",
                        "clock.ticks",
                        "working-calendars",
                        "signing-keys",
                        "city.registers"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theDeadlinesNameNoPerson(Schema schema) {
        if ("case.deadlines".equals(schema.getProp("topic"))) {
            assertThat(schema.toString()).doesNotContain("AuthorOfMessage");
            assertThat(schema.getFields()).extracting(Schema.Field::name).doesNotContain("text", "author", "name");
        }
    }
}
