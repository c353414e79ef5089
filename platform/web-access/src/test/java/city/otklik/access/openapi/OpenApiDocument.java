package city.otklik.access.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the description that a running service serves with the one committed under {@code docs/openapi}. With
 * {@code -Dotklik.write-docs=true} it writes the committed one again.
 */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /**
     * @param service name of the service, such as {@code approval}
     * @param port where it listens on this machine
     * @throws AssertionError when the two differ, with the line and how to write it again
     */
    public static void assertCommitted(String service, int port) {
        String served = sorted(fetch(URI.create("http://localhost:" + port + "/v3/api-docs")));
        Path file = docs().resolve(service + ".yaml");
        try {
            if (Boolean.getBoolean("otklik.write-docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            if (!committed.equals(served)) {
                throw new AssertionError("docs/openapi/" + service + ".yaml is not what the service serves ("
                        + firstDifference(
                                committed.lines().toList(), served.lines().toList())
                        + "); write it again with -Dotklik.write-docs=true and commit it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs")) || !Files.exists(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new AssertionError(
                        "No folder docs next to a pom.xml above " + Path.of("").toAbsolutePath());
            }
        }
        return folder.resolve("docs").resolve("openapi");
    }

    private static Object fetch(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).GET().build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answers " + response.statusCode());
            }
            return JsonMapper.builder().build().readValue(response.body(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sorted(Object document) {
        DumperOptions layout = new DumperOptions();
        layout.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        layout.setWidth(120);
        layout.setSplitLines(false);
        return new Yaml(layout).dump(inOrder(document));
    }

    // The order in which methods are found differs from run to run.
    private static @Nullable Object inOrder(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), inOrder(value)));
            return sorted;
        }
        if (node instanceof List<?> list) {
            List<@Nullable Object> sorted = new ArrayList<>();
            list.forEach(item -> sorted.add(inOrder(item)));
            return sorted;
        }
        return node;
    }

    private static String firstDifference(List<String> committed, List<String> served) {
        for (int line = 0; line < Math.min(committed.size(), served.size()); line++) {
            if (!committed.get(line).equals(served.get(line))) {
                return "line " + (line + 1) + ": committed '"
                        + committed.get(line).strip() + "', served '"
                        + served.get(line).strip() + "'";
            }
        }
        return committed.size() + " lines committed, " + served.size() + " served";
    }
}
