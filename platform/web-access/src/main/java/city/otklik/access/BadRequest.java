package city.otklik.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be understood, whoever sends it and whatever the case says. */
record BadRequest(String rule, String field, String detail, String remedy, HttpStatus status) implements Refusal {

    static BadRequest missing(String where, String field) {
        return new BadRequest(
                "missing-field",
                field,
                where + " " + field + " is missing",
                "Send it; the interface is described at " + OutsidePaths.API_DOCS,
                HttpStatus.BAD_REQUEST);
    }

    static BadRequest ofField(String rule, String field, String detail, String remedy) {
        return new BadRequest(rule, field, detail, remedy, HttpStatus.BAD_REQUEST);
    }

    static BadRequest of(HttpStatus status, String rule, String detail, String remedy) {
        return new BadRequest(rule, "", detail, remedy, status);
    }

    /** What may stand where a value of {@code type} is wanted, in words. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "See the interface's description at " + OutsidePaths.API_DOCS;
        }
        if (type.isEnum()) {
            return "Use one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "Send a whole number";
            case "boolean", "Boolean" -> "Send true or false";
            case "Instant" -> "Send an instant in UTC such as 2026-03-03T06:00:00Z";
            case "LocalDate" -> "Send a date such as 2026-03-03";
            case "List", "Set", "Collection" -> "Send a list in square brackets";
            case "String" -> "Send a text in quotes";
            default -> "Send a " + type.getSimpleName();
        };
    }
}
