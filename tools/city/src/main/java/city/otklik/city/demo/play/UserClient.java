package city.otklik.city.demo.play;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A user with a login, who acts by the REST interfaces. */
public final class UserClient {

    private final RestClient http;
    private final Map<String, String> services;

    /** @param services base address by the service's name */
    UserClient(String login, String password, Map<String, String> services) {
        this.services = services;
        this.http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .defaultHeaders(headers -> headers.setBasicAuth(login, password))
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();
    }

    /** @throws RefusedException with the problem's own words */
    public JsonNode post(String service, String path, Object body) {
        return exchange(() -> http.post()
                .uri(services.get(service) + path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    JsonNode send(String service, String path, MultiValueMap<String, Object> parts) {
        return exchange(() -> http.post()
                .uri(services.get(service) + path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class));
    }

    public JsonNode get(String service, String path) {
        return exchange(
                () -> http.get().uri(services.get(service) + path).retrieve().body(JsonNode.class));
    }

    private interface Exchange {
        @org.jspecify.annotations.Nullable
        JsonNode answer();
    }

    private static JsonNode exchange(Exchange exchange) {
        try {
            JsonNode answer = exchange.answer();
            return answer == null ? JsonNodeFactory.instance.nullNode() : answer;
        } catch (RestClientResponseException e) {
            int status = e.getStatusCode().value();
            // A restart, or not known yet, or a concurrent change: each may be gone in a moment.
            String answer = status + ": " + e.getResponseBodyAsString();
            if (status >= 500) {
                throw RefusedException.away(answer);
            }
            throw new RefusedException(answer, status == 404 || status == 409 || status == 412);
        } catch (ResourceAccessException e) {
            throw RefusedException.away("no answer: " + e.getMessage());
        }
    }
}
