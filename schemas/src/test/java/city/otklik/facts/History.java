package city.otklik.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Every schema ever published, {@code history/<fact>/<version>.avsc}, with a record written with it:
 * {@code <version>.bin} its bytes, {@code <version>.json} their content. Files are added, never changed.
 */
final class History {

    private static final Path FOLDER = Path.of("history");

    /** @param bytes Avro's binary encoding, without the registry's framing */
    record Version(int number, Schema schema, byte[] bytes, String json) {}

    private History() {}

    static List<Version> of(String fact) throws IOException {
        List<Version> versions = new ArrayList<>();
        for (int number = 1; Files.exists(file(fact, number, "avsc")); number++) {
            versions.add(new Version(
                    number,
                    new Schema.Parser().parse(Files.readString(file(fact, number, "avsc"))),
                    Files.readAllBytes(file(fact, number, "bin")),
                    Files.readString(file(fact, number, "json")).strip()));
        }
        return versions;
    }

    static void add(Schema schema, int number) throws IOException {
        String fact = schema.getName();
        Files.createDirectories(FOLDER.resolve(fact));
        Object sample = Sample.of(schema, fact);
        Files.writeString(file(fact, number, "avsc"), schema.toString(true) + "\n");
        Files.write(file(fact, number, "bin"), bytes(schema, sample));
        Files.writeString(file(fact, number, "json"), json(schema, sample) + "\n");
    }

    static Object read(Version version) throws IOException {
        return new GenericDatumReader<>(version.schema())
                .read(null, DecoderFactory.get().binaryDecoder(version.bytes(), null));
    }

    static byte[] bytes(Schema schema, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(schema, value, EncoderFactory.get().directBinaryEncoder(bytes, null));
        return bytes.toByteArray();
    }

    static String json(Schema schema, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(schema, value, EncoderFactory.get().jsonEncoder(schema, bytes, true));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static void write(Schema schema, Object value, Encoder encoder) throws IOException {
        new GenericDatumWriter<>(schema).write(value, encoder);
        encoder.flush();
    }

    private static Path file(String fact, int number, String kind) {
        return FOLDER.resolve(fact).resolve(number + "." + kind);
    }
}
