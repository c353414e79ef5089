package city.otklik.simulator.callbacks;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Sends one request to a callback server, without any retry. */
@Component
final class CallbackClient implements DisposableBean {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final RestClient client;

    CallbackClient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(TIMEOUT);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** The body answered with HTTP 200; empty for any other outcome. */
    Optional<String> send(CallbackRequest request) {
        try {
            RestClient.RequestBodySpec sent = client.method(request.method())
                    .uri(URI.create(request.url()))
                    .headers(headers -> request.headers().forEach(headers::set));
            if (!request.body().isEmpty()) {
                sent.body(request.body().getBytes(StandardCharsets.UTF_8));
            }
            return sent.exchangeForRequiredValue(
                    (called, answer) -> answer.getStatusCode().value() == 200
                            ? Optional.of(StreamUtils.copyToString(answer.getBody(), StandardCharsets.UTF_8)
                                    .strip())
                            : Optional.<String>empty());
        } catch (ResourceAccessException | IllegalArgumentException unreachable) {
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
