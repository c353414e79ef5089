package city.otklik.publishing.networks.vk;

import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** VK's HTTP API: one request a call, no retry by itself, HTTP 200 even for errors. */
final class VkClient {

    private static final String VERSION = "5.199";

    private final RestClient http;
    private final URI base;

    VkClient(RestClient.Builder http, VkProperties properties) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.readTimeout());
        // An observation would put the city's traceparent into every request (ADR 18).
        this.http = http.requestFactory(requests)
                .observationRegistry(ObservationRegistry.NOOP)
                .build();
        this.base = properties.url();
    }

    /** How a call ended. */
    sealed interface CallResult {
        record Response(JsonNode value) implements CallResult {}

        record Failed(VkError error) implements CallResult {}

        /** @param left false when the request surely never reached VK */
        record NoResponse(boolean left, Note reason) implements CallResult {}
    }

    CallResult call(String method, String token, Map<String, Object> parameters) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        parameters.forEach((name, value) -> form.add(name, String.valueOf(value)));
        form.add("v", VERSION);
        return read(() -> http.post()
                .uri(base.resolve("/method/" + method))
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class));
    }

    /** Sends a file to an address that VK gave; the answer is the plain JSON of the upload server. */
    CallResult upload(String address, String field, Path file, String name) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add(field, new FileSystemResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return read(() -> http.post()
                .uri(URI.create(address))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class));
    }

    private interface Exchange {
        @Nullable
        JsonNode body() throws RestClientException;
    }

    private static CallResult read(Exchange exchange) {
        try {
            JsonNode body = exchange.body();
            if (body == null) {
                return new CallResult.NoResponse(true, Note.of("network-empty-answer", Network.VK));
            }
            JsonNode error = body.path("error");
            if (error.isObject()) {
                return new CallResult.Failed(new VkError(
                        error.path("error_code").asInt(1),
                        error.path("error_msg").asString("no message")));
            }
            return new CallResult.Response(body.has("response") ? body.path("response") : body);
        } catch (ResourceAccessException e) {
            return new CallResult.NoResponse(!neverLeft(e.getCause()), cause(e));
        } catch (RestClientException e) {
            return new CallResult.NoResponse(true, cause(e));
        }
    }

    private static boolean neverLeft(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || (cause instanceof IOException io && io.getCause() != null && neverLeft(io.getCause()));
    }

    private static Note cause(Exception e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        return Note.of("network-silent", Network.VK, root.getClass().getSimpleName());
    }
}
