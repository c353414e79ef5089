package city.otklik.facts;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** A value of any schema with something in every field, always the same. */
final class Sample {

    private static final long AN_INSTANT = 1_795_413_600_123L;

    private Sample() {}

    static Object of(Schema schema, String name) {
        return switch (schema.getType()) {
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), of(field.schema(), field.name())));
                yield record;
            }
            case UNION -> of(schema.getTypes().getLast(), name);
            case ARRAY -> new GenericData.Array<>(schema, List.of(of(schema.getElementType(), name)));
            case MAP -> Map.of(name, of(schema.getValueType(), name));
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
            case STRING -> "образец " + name;
            case BYTES -> java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3});
            case FIXED -> new GenericData.Fixed(schema, new byte[schema.getFixedSize()]);
            case INT -> 7;
            case LONG -> schema.getLogicalType() == null ? 70_000_000_007L : AN_INSTANT;
            case FLOAT -> 0.5f;
            case DOUBLE -> 0.25;
            case BOOLEAN -> true;
            case NULL -> null;
        };
    }
}
