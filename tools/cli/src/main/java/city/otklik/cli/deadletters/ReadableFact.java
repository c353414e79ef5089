package city.otklik.cli.deadletters;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.messaging.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** A record as lines of text. Personal data is only in the author's record and in texts. */
public final class ReadableFact {

    private static final Set<String> TEXTS = Set.of("text", "passage");

    private final boolean personal;
    private final List<String> lines = new ArrayList<>();

    private ReadableFact(boolean personal) {
        this.personal = personal;
    }

    /**
     * A line a field, {@code name: value}, nested ones indented.
     *
     * @param personal whether personal data is shown too
     */
    public static List<String> lines(IndexedRecord fact, boolean personal) {
        ReadableFact reading = new ReadableFact(personal);
        reading.add(fact, "");
        return List.copyOf(reading.lines);
    }

    private void add(IndexedRecord fact, String indent) {
        for (Schema.Field field : fact.getSchema().getFields()) {
            Object value = fact.get(field.pos());
            if (!personal && isPersonal(field.name(), value)) {
                lines.add(indent + field.name() + ": left out" + size(value));
            } else if (value instanceof IndexedRecord nested) {
                lines.add(indent + field.name() + ":");
                add(nested, indent + "  ");
            } else {
                lines.add(indent + field.name() + ": " + ShownText.line(String.valueOf(value)));
            }
        }
    }

    private static boolean isPersonal(String field, @Nullable Object value) {
        return value instanceof AuthorOfMessage || (value != null && TEXTS.contains(field));
    }

    private static String size(Object value) {
        return value instanceof CharSequence text ? ", " + text.length() + " characters" : "";
    }
}
