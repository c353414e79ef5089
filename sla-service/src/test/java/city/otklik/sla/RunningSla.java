package city.otklik.sla;

import city.otklik.testkit.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of the service as it runs in production, on the shared broker; some of them make a group. */
final class RunningSla implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSla(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts an instance and returns when its context is up.
     *
     * @param group instances of one group share their partitions and their state
     */
    static RunningSla start(String group, String instance, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "spring.config.name",
                "sla",
                "server.port",
                "0",
                "otklik.instance",
                instance,
                "otklik.topics.partitions",
                "3",
                "spring.kafka.bootstrap-servers",
                SharedStack.Stack.broker(),
                "spring.cloud.stream.kafka.binder.brokers",
                SharedStack.Stack.broker(),
                "spring.cloud.stream.kafka.streams.binder.application-id",
                group,
                "spring.cloud.stream.kafka.streams.binder.configuration.state.dir",
                "target/state/" + group + instance));
        all.put("management.server.port", "0");
        all.put("otklik.access.users-file", TestUsers.USERS.toString());
        all.putAll(settings);
        if (settings.containsKey("spring.security.oauth2.resourceserver.jwt.issuer-uri")) {
            all.remove("otklik.access.users-file");
        }
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new RunningSla(
                new SpringApplicationBuilder(SlaApplication.class, SharedStack.RegistryInMemory.class).run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Calls the interface as that person; nobody where the login is empty. */
    HttpResponse<String> call(String method, String path, String login, String body) {
        return call(port(), method, path, login, "text/plain; charset=UTF-8", body);
    }

    HttpResponse<String> callJson(String method, String path, String login, String body) {
        return call(port(), method, path, login, "application/json", body);
    }

    private HttpResponse<String> call(int port, String method, String path, String login, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!login.isEmpty()) {
            request.header("Authorization", TestUsers.authorization(login));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String login) {
        return call("GET", path, login, "");
    }

    /** Health or figures, as a probe asks for them. */
    HttpResponse<String> probe(String path) {
        int port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return call(port, "GET", path, "", "text/plain; charset=UTF-8", "");
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
