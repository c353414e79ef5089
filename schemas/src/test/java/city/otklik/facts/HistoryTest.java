package city.otklik.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was ever written can be read by every later version, and whatever is written now by every earlier one. */
class HistoryTest {

    private final SchemaValidator bothWays =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static List<Schema> facts() throws IOException {
        List<Schema> facts = Facts.schemas();
        if (Boolean.getBoolean("otklik.write-docs")) {
            for (Schema schema : facts) {
                List<History.Version> published = History.of(schema.getName());
                if (published.isEmpty()
                        || !published.getLast().schema().toString().equals(schema.toString())) {
                    History.add(schema, published.size() + 1);
                }
            }
        }
        return facts;
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theCurrentSchemaIsTheLastOneOfTheHistory(Schema schema) throws IOException {
        assertThat(History.of(schema.getName()))
                .as("%s has no history: run the test with -Dotklik.write-docs=true and commit", schema.getName())
                .isNotEmpty();
        assertThat(History.of(schema.getName()).getLast().schema().toString())
                .as(
                        "%s changed since its last published version: run the test with -Dotklik.write-docs=true,"
                                + " look at what it adds under history, commit it",
                        schema.getName())
                .isEqualTo(schema.toString());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyVersionCanBeReadByEveryOther(Schema schema) throws IOException, SchemaValidationException {
        List<Schema> versions = History.of(schema.getName()).stream()
                .map(History.Version::schema)
                .toList();
        for (Schema version : versions) {
            bothWays.validate(version, versions);
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theBytesOfEveryVersionStillSayTheSame(Schema schema) throws IOException {
        for (History.Version version : History.of(schema.getName())) {
            Object fact = History.read(version);
            assertThat(History.json(version.schema(), fact)).isEqualTo(version.json());
            assertThat(History.bytes(version.schema(), fact)).isEqualTo(version.bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theBytesOfEveryVersionAreAFactToday(Schema schema) throws IOException {
        Schema today = SpecificData.get().getSchema(Facts.type(schema.getName()));
        for (History.Version version : History.of(schema.getName())) {
            SpecificRecord fact = new SpecificDatumReader<SpecificRecord>(
                            version.schema(), today, SpecificData.getForSchema(today))
                    .read(null, DecoderFactory.get().binaryDecoder(version.bytes(), null));
            assertThat(fact).isInstanceOf(Facts.type(schema.getName()));
        }
    }

    @Test
    void noPublishedFactWasTakenAway() throws IOException {
        List<String> today = Facts.schemas().stream().map(Schema::getName).toList();
        try (Stream<Path> published = Files.list(Path.of("history"))) {
            assertThat(published
                            .filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .isSubsetOf(today);
        }
    }
}
