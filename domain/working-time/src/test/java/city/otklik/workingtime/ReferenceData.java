package city.otklik.workingtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference files of these tests, see the README next to them. */
public final class ReferenceData {
    private ReferenceData() {}

    public static JsonNode read(String file) {
        try (var stream = ReferenceData.class.getResourceAsStream("/city/otklik/workingtime/" + file)) {
            return JsonMapper.shared().readTree(stream);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    public static List<String> strings(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asString()));
        return texts;
    }

    public static Map<String, List<String>> lists(JsonNode object) {
        var lists = new TreeMap<String, List<String>>();
        object.properties().forEach(entry -> lists.put(entry.getKey(), strings(entry.getValue())));
        return lists;
    }
}
