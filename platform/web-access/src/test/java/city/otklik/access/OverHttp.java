package city.otklik.access;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Starts a service on a free port and calls it as any client would. */
final class OverHttp implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String base;

    private OverHttp(ConfigurableApplicationContext service, String port) {
        this.service = service;
        this.base = "http://localhost:" + service.getEnvironment().getProperty(port);
    }

    static OverHttp start(Class<?> application, String... properties) {
        return new OverHttp(
                new SpringApplicationBuilder(application)
                        .properties(Map.of(
                                "server.port", "0",
                                "spring.main.banner-mode", "off",
                                "otklik.service", "office",
                                "management.endpoints.web.exposure.include", "health,info,env",
                                "springdoc.api-docs.enabled", "true"))
                        .run(arguments(properties)),
                "local.server.port");
    }

    /** Of several values of one property the last counts; as arguments they would become a list. */
    private static String[] arguments(String... properties) {
        Map<String, String> last = new LinkedHashMap<>();
        // The messaging of the services is not what is tried here.
        last.put("spring.autoconfigure.exclude", "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration");
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            last.put(parts[0], parts[1]);
        }
        return last.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }

    /** The same service at the port of its probes. */
    OverHttp management() {
        return new OverHttp(service, "local.management.port");
    }

    record Reply(int status, String contentType, String text, HttpResponse<String> raw) {
        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return JsonMapper.builder().build().readValue(text, Map.class);
        }
    }

    Reply get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), headers);
    }

    Reply post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    Reply put(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).PUT(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /** The answer to a request of which nothing follows but its head, however much it announces. */
    String raw(String methodAndPath, String... headers) {
        return rawWith("", methodAndPath, headers);
    }

    /** A connection, to be closed. */
    Socket open() throws IOException {
        URI address = URI.create(base);
        return new Socket(address.getHost(), address.getPort());
    }

    /** The answer to a request whose body may have no end. */
    String rawWith(String body, String methodAndPath, String... headers) {
        try (Socket socket = open()) {
            socket.setSoTimeout(10_000);
            String head = methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIdempotency-Key: "
                    + UUID.randomUUID() + "\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[8192];
            // Until the answer is whole, one JSON object; the connection stays open for the rest of the body.
            while (!answer.toString().contains("}")) {
                int read = socket.getInputStream().read(some);
                if (read < 0) {
                    break;
                }
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] basic(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
    }

    private Reply send(HttpRequest.Builder request, String... headers) {
        List<String> named = List.of(headers);
        for (int i = 0; i < headers.length; i += 2) {
            // "-Name" leaves out what is sent otherwise.
            if (!headers[i].startsWith("-")) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        Map<String, String> usual = Map.of(
                "Accept-Language",
                "en",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        usual.forEach((name, value) -> {
            if (!named.contains(name) && !named.contains("-" + name)) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
