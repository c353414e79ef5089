package city.otklik.facts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Every fact that the build generated, as a registry sees it: without hints for Java. */
final class Facts {

    private Facts() {}

    /** Current schemas of all records that name an owner. */
    static List<Schema> schemas() throws IOException {
        Path classes = Path.of("target", "classes", Facts.class.getPackageName().replace('.', File.separatorChar));
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(SpecificRecord.class::isAssignableFrom)
                    .map(SpecificData.get()::getSchema)
                    .filter(schema -> schema.getProp("owner") != null)
                    .map(Facts::plain)
                    .sorted(java.util.Comparator.comparing(Schema::getName))
                    .toList();
        }
    }

    static Class<?> type(String simpleName) {
        try {
            return Class.forName(Facts.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema plain(Schema schema) {
        String text = schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
        return new Schema.Parser().parse(text);
    }
}
