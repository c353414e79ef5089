package city.otklik.access.openapi;

import city.otklik.access.RequestText;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the limits of {@link RequestText} to every text and list of a request that states none of its own. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as swagger has them
final class LimitsOfRequests {

    private final Map<String, Schema> named;
    private final Set<Schema<?>> described = Collections.newSetFromMap(new IdentityHashMap<>());

    private LimitsOfRequests(Map<String, Schema> named) {
        this.named = named;
    }

    static void describe(OpenAPI api) {
        LimitsOfRequests limits = new LimitsOfRequests(api.getComponents().getSchemas());
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .flatMap(Collection::stream)
                    .forEach(limits::describe);
        }
    }

    private void describe(Operation operation) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(Collection::stream)
                .forEach(parameter -> describe(parameter.getSchema(), RequestText.LONGEST_NAME));
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().forEach((type, content) -> {
                if (type.contains("json")) {
                    describe(content.getSchema(), RequestText.LONGEST);
                }
            });
        }
    }

    private void describe(@Nullable Schema<?> schema, int longest) {
        if (schema == null || !described.add(schema)) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            describe(named.get(name), longest);
        }
        if (isA(schema, "string") && schema.getEnum() == null && schema.getFormat() == null) {
            schema.setMaxLength(Objects.requireNonNullElse(schema.getMaxLength(), longest));
        }
        if (isA(schema, "array")) {
            schema.setMaxItems(Objects.requireNonNullElse(schema.getMaxItems(), RequestText.MOST_ENTRIES));
            describe(schema.getItems(), RequestText.LONGEST_NAME);
        }
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(property -> describe(property, RequestText.LONGEST));
    }

    private static boolean isA(Schema<?> schema, String type) {
        return type.equals(schema.getType())
                || (schema.getTypes() != null && schema.getTypes().contains(type));
    }
}
