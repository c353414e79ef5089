package city.otklik.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a field may hold, in words of the message bundle. */
final class ExpectedValue {

    private ExpectedValue() {}

    static Phrase of(@Nullable Class<?> type) {
        if (type == null) {
            return phrase("other");
        }
        if (type.isEnum()) {
            String names = String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
            return new Phrase(names, "expected.choice", names);
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return phrase("list");
        }
        return phrase(
                switch (type.getSimpleName()) {
                    case "int", "Integer", "long", "Long" -> "whole-number";
                    case "boolean", "Boolean" -> "flag";
                    case "Instant" -> "instant";
                    case "LocalDate" -> "date";
                    case "String" -> "text";
                    default -> "other";
                });
    }

    private static Phrase phrase(String kind) {
        return new Phrase(kind, "expected." + kind);
    }
}
