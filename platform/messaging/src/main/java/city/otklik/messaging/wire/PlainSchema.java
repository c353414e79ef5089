package city.otklik.messaging.wire;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema without the hints of the Java generator, which a registry would take for another schema. */
final class PlainSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlainSchema() {}

    static Schema of(Schema schema) {
        JsonNode tree = JSON.readTree(schema.toString());
        strip(tree);
        return new Schema.Parser().parse(tree.toString());
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
            object.values().forEach(PlainSchema::strip);
        } else if (node instanceof ArrayNode array) {
            array.forEach(PlainSchema::strip);
        }
    }
}
