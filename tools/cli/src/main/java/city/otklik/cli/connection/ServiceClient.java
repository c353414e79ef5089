package city.otklik.cli.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A running service, called over HTTP; what it refuses reads as it says it. */
public final class ServiceClient {

    private final String service;
    private final String option;
    private final String address;
    private final RestClient http;

    /**
     * @param service its name
     * @param option of the command line that names the address
     * @param address its base address
     * @param authorization the whole header, of a login with its password or of a token
     * @param patience how long an answer may take
     */
    public ServiceClient(String service, String option, String address, String authorization, Duration patience) {
        this.service = service;
        this.option = option;
        this.address = address;
        this.http = RestClient.builder()
                .baseUrl(address)
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults().withTimeouts(Duration.ofSeconds(5), patience)))
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .build();
    }

    /**
     * Makes one call, with paths below the service's address.
     *
     * @throws IllegalStateException when the service refuses, in its own words
     * @throws NoRunningSystemException when it does not answer
     */
    public <T extends @Nullable Object> T call(Function<RestClient, T> call) {
        try {
            return call.apply(http);
        } catch (RestClientResponseException e) {
            throw new IllegalStateException(refusal(e), e);
        } catch (IllegalArgumentException e) {
            throw new NoRunningSystemException(
                    option + ": \"" + address + "\" is no address: write http://host:port", e);
        } catch (ResourceAccessException e) {
            throw new NoRunningSystemException(
                    option + ": no " + service + " service answers at " + address
                            + ": start the system with ./otklik run, or name the address of its " + service
                            + " service",
                    e);
        }
    }

    /**
     * Posts {@code body} as JSON; otherwise as {@link #call}.
     *
     * @return the answer, a missing node where it has no body
     */
    public JsonNode post(String path, Object body) {
        JsonNode answer = call(http -> http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
        return answer == null ? MissingNode.getInstance() : answer;
    }

    private String refusal(RestClientResponseException answer) {
        String body = answer.getResponseBodyAsString(StandardCharsets.UTF_8);
        try {
            JsonNode problem = JsonMapper.builder().build().readTree(body);
            if (problem.hasNonNull("detail")) {
                return problem.path("detail").asString() + ": "
                        + problem.path("remedy").asString();
            }
        } catch (JacksonException e) {
            // Something before the service answered, a proxy for one: its words are shown as they are.
        }
        return "The " + service + " service answered " + answer.getStatusCode().value() + " " + body
                + ": look into its log, then try again";
    }
}
