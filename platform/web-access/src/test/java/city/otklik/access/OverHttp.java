package city.otklik.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Starts a service on a free port and calls it as any client would. */
final class OverHttp implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String base;

    private OverHttp(ConfigurableApplicationContext service) {
        this.service = service;
        this.base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    static OverHttp start(Class<?> application, String... properties) {
        return new OverHttp(new SpringApplicationBuilder(application)
                .properties(Map.of(
                        "server.port", "0",
                        "spring.main.banner-mode", "off",
                        "otklik.service", "office",
                        "management.endpoints.web.exposure.include", "health,info,env",
                        "springdoc.api-docs.enabled", "true"))
                .properties(properties)
                // The messaging of the services is not what is tried here.
                .run("--spring.autoconfigure.exclude="
                        + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"));
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
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    static String[] basic(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
    }

    private Reply send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!java.util.Arrays.asList(headers).contains("Accept-Language")) {
            request.header("Accept-Language", "en");
        }
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
