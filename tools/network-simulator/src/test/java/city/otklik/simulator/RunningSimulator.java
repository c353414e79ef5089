package city.otklik.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A simulator on a free port, with the calls that tests make. */
final class RunningSimulator implements AutoCloseable {

    final StoppedClock clock;
    final RestClient http;
    private final ConfigurableApplicationContext context;
    private final URI base;

    private RunningSimulator(StoppedClock clock, ConfigurableApplicationContext context) {
        this.clock = clock;
        this.context = context;
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.base = URI.create("http://127.0.0.1:" + port);
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(20));
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(base)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    static RunningSimulator start(String... arguments) {
        StoppedClock clock = new StoppedClock();
        SpringApplication application = new SpringApplication(SimulatorApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "simulator"));
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                c -> c.registerBean("cityClock", StoppedClock.class, () -> clock));
        String[] all = Stream.concat(Stream.of("--server.port=0"), Arrays.stream(arguments))
                .toArray(String[]::new);
        return new RunningSimulator(clock, application.run(all));
    }

    static RunningSimulator storingIn(Path folder) {
        return start("--simulator.storage=" + folder);
    }

    URI address(String path) {
        return base.resolve(path);
    }

    /** Calls a method of VK with {@code name, value} pairs, two seconds after the last call. */
    JsonNode vk(String token, String method, Object... params) {
        clock.pass(Duration.ofSeconds(2));
        return vkAtOnce(token, method, params);
    }

    JsonNode vkAtOnce(String token, String method, Object... params) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("v", "5.199");
        form.add("access_token", token);
        for (int i = 0; i < params.length; i += 2) {
            form.set(params[i].toString(), params[i + 1].toString());
        }
        return http.post()
                .uri("/method/" + method)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    JsonNode get(String path) {
        return http.get().uri(path).retrieve().requiredBody(JsonNode.class);
    }

    JsonNode post(String path, Map<String, ?> json) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    JsonNode put(String path, Map<String, ?> json) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    JsonNode patch(String path, Map<String, ?> json) {
        return http.patch()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .requiredBody(JsonNode.class);
    }

    void delete(String path) {
        http.delete().uri(path).retrieve().toBodilessEntity();
    }

    static int error(JsonNode answer) {
        return answer.path("error").path("error_code").asInt(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
